using System.Text;

namespace Regio.Projections.Specs;

/// <summary>Reads CSV (RFC 4180) apart from the product's own reader.</summary>
internal static class Csv
{
    public static List<List<string>> Records(string text)
    {
        var (records, record) = (new List<List<string>>(), new List<string>());
        var (field, quoted) = (new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' when quoted && at + 1 < text.Length && text[at + 1] == '"': field.Append(text[at++]); break;
                case '"': quoted = !quoted; break;
                case ',' when !quoted: Close(); break;
                case '\r' when !quoted: break;
                case '\n' when !quoted: Close(); records.Add(record); record = []; break;
                case var character: field.Append(character); break;
            }
        }

        if (field.Length > 0 || record.Count > 0)
        {
            Close();
            records.Add(record);
        }

        return records;
        void Close()
        {
            record.Add(field.ToString());
            field.Clear();
        }
    }
}
