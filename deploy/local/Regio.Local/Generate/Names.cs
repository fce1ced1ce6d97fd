namespace Regio.Local;

/// <summary>Invented Dutch-sounding words; nothing in them was copied from a register.</summary>
internal static class Names
{
    private static readonly string[] First =
    [
        "Alder", "Berken", "Bever", "Bloem", "Brem", "Dal", "Elzen", "Eik", "Gaarde", "Gouw", "Hagen", "Heide", "Iepen", "Kern",
        "Klaver", "Linde", "Lis", "Meer", "Mos", "Olmen", "Pijl", "Reiger", "Riet", "Spaar", "Uiter", "Varen", "Vloed", "Wilgen",
    ];

    private static readonly string[] Second =
    [
        "akker", "beek", "boord", "brink", "burg", "dijk", "donk", "drift", "gaard", "horst", "hoven", "kamp", "kerke", "land",
        "laar", "loo", "mark", "oever", "rade", "sluis", "stede", "terp", "veen", "voorde", "waarde", "zijl", "zoom", "zathe",
    ];

    private static readonly string[] Clauses =
    [
        "Het behartigen van de gemeenschappelijke belangen van de deelnemers.",
        "Het doelmatig uitvoeren van opgedragen wettelijke taken voor het gebied van de regeling.",
        "Het heffen en invorderen van belastingen voor de deelnemende organisaties.",
        "Het bevorderen van de gezondheid van de inwoners en het bestrijden van infectieziekten.",
        "Het inkopen van jeugdhulp en het bewaken van de kwaliteit daarvan.",
        "Het begeleiden van inwoners met een afstand tot de arbeidsmarkt naar passend werk.",
        "Het inzamelen en verwerken van huishoudelijke afvalstoffen.",
        "Het verlenen van vergunningen en het houden van toezicht op de leefomgeving.",
        "Het beheren van gezamenlijke voorzieningen voor informatie en automatisering.",
        "Het voorkomen van voortijdig schoolverlaten en het handhaven van de leerplicht.",
        "Het organiseren van vervoer voor inwoners met een beperking.",
        "Het bewaren en toegankelijk maken van archieven van de deelnemers.",
        "Het versterken van de regionale economie en het afstemmen van werklocaties.",
        "Het voorbereiden op en bestrijden van rampen en crises in de regio.",
    ];

    private static readonly string[] Areas =
    [
        "natuur en milieu", "economie", "sociale zekerheid", "zorg en gezondheid", "afval", "verkeer", "cultuur en recreatie",
        "belasting", "bodem", "energie", "onderwijs en wetenschap", "water", "wonen", "werk", "gezin en kinderen", "ouderen",
    ];

    private static readonly string[] Grounds =
    [
        "Wet gemeenschappelijke regelingen", "Gemeentewet", "Algemene wet bestuursrecht", "Provinciewet", "Waterschapswet",
        "Participatiewet", "Jeugdwet", "Wet publieke gezondheid", "Wet veiligheidsregio's", "Omgevingswet", "Archiefwet 1995",
        "Leerplichtwet 1969",
    ];

    public static string Of(int country, int number) =>
        $"{First[number % First.Length]}{Second[number / First.Length % Second.Length]} {country + 1}";

    public static string Purpose(int clauses, Dice dice) =>
        string.Join(' ', Enumerable.Range(0, clauses).Select(_ => dice.Pick(Clauses)));

    public static string PolicyAreas(int count, Dice dice) => string.Join(" | ", dice.Shuffled(Areas).Take(count));

    public static string LegalGrounds(int count) => string.Join('|', Grounds.Take(count));
}
