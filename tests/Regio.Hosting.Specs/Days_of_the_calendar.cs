using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace Regio.Hosting.Specs;

public sealed class Days_of_the_calendar
{
    [Theory]
    [InlineData("2026-11-30T22:59:59Z", "2026-11-30")]
    [InlineData("2026-11-30T23:00:00Z", "2026-12-01")] // winter: midnight is 23:00 UTC
    [InlineData("2026-07-01T21:59:59Z", "2026-07-01")]
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02")] // summer: midnight is 22:00 UTC
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")] // the day that has 23 hours begins in winter …
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")] // … and ends in summer
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")] // the day that has 25 hours
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    public void Begin_at_midnight_in_Amsterdam(string utc, string day) =>
        new FakeTimeProvider(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture)).Today()
            .ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));
}
