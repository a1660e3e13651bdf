using System.Linq;
using CorpusGen.Reading;
using CorpusGen.Understanding;

namespace CorpusGen.Merging;

/// <summary>What the files say together: what goes into the corpus's source, and for each file what goes into its own.</summary>
/// <param name="Index">What does not change while only texts change.</param>
/// <param name="Plans">A plan a file, in the order of the files' keys.</param>
internal sealed record MergedCorpus(CorpusIndex Index, EquatableArray<FilePlan> Plans)
{
    /// <summary>Finds the plan of a file.</summary>
    /// <param name="key">The key of the file.</param>
    /// <returns>Its plan, or <see langword="null"/> where there is no such file.</returns>
    public FilePlan? PlanOf(string key) => FileParts.Find(Plans, key) is >= 0 and var place ? Plans[place] : null;
}

/// <summary>What a file's own source needs to know of the other files.</summary>
/// <param name="Key">The key of the file.</param>
/// <param name="TypeName">The type that holds its data, which also names its source.</param>
/// <param name="Papers">The papers that have their first entry here, in the order of the file.</param>
/// <param name="Guests">The entries whose paper has its first entry elsewhere or above, as indexes into the file's entries.</param>
/// <param name="Scale">The size of the corpus, in powers of two.</param>
internal sealed record FilePlan(string Key, string TypeName, EquatableArray<PaperPlan> Papers, EquatableArray<int> Guests, int Scale = 0)
    : IFilePart;

/// <summary>A file, and what its own source is made of besides.</summary>
/// <param name="File">The file, and where its texts are.</param>
/// <param name="Plan">Its plan; <see langword="null"/> where the corpus has no such file.</param>
internal sealed record PlannedFile(UnderstoodFile File, FilePlan? Plan);

/// <summary>What the corpus makes of a paper.</summary>
/// <param name="Entry">The index of its entry in its file.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its identifier, not yet escaped.</param>
/// <param name="Fields">Its fields, from all its entries.</param>
/// <param name="Keywords">Its keywords, best first.</param>
/// <param name="Labels">The lists it is in.</param>
internal sealed record PaperPlan(
    int Entry,
    string Id,
    string Name,
    PaperFields Fields,
    EquatableArray<KeywordMember> Keywords,
    EquatableArray<string> Labels);

/// <summary>A member of the enum of keywords.</summary>
/// <param name="Text">The keyword.</param>
/// <param name="Identifier">Its identifier, not yet escaped.</param>
/// <param name="Value">The hash of its key.</param>
internal sealed record KeywordMember(string Text, string Identifier, int Value);

/// <summary>The corpus without its texts.</summary>
/// <param name="Files">The files in the order of their keys; that is also the order of <c>Papers.All</c>.</param>
/// <param name="Lists">The lists, by label.</param>
/// <param name="Keywords">The keywords, by value as an unsigned number.</param>
/// <param name="Retired">The names that several papers came to and none of them has.</param>
/// <param name="Former">The names that papers had before.</param>
/// <param name="RetiredLists">The identifiers that several lists came to and none of them has.</param>
/// <param name="HasGuests">Whether any paper has more than one entry.</param>
internal sealed record CorpusIndex(
    EquatableArray<IndexedFile> Files,
    EquatableArray<IndexedList> Lists,
    EquatableArray<IndexedKeyword> Keywords,
    EquatableArray<RetiredName> Retired,
    EquatableArray<FormerName> Former,
    EquatableArray<RetiredName> RetiredLists,
    bool HasGuests)
{
    /// <summary>Gets how many papers there are.</summary>
    public int PaperCount => Files.Sum(file => file.Names.Count);
}

/// <summary>A file of the corpus.</summary>
/// <param name="TypeName">The type that holds its data.</param>
/// <param name="Names">The names of its papers, in order.</param>
internal sealed record IndexedFile(string TypeName, EquatableArray<string> Names);

/// <summary>The files with one label.</summary>
/// <param name="Label">The label.</param>
/// <param name="Identifier">Its identifier, not yet escaped.</param>
/// <param name="Papers">The papers, as positions in <c>Papers.All</c>, in that order.</param>
internal sealed record IndexedList(string Label, string Identifier, EquatableArray<int> Papers);

/// <summary>A keyword and where it stands.</summary>
/// <param name="Member">The keyword.</param>
/// <param name="Broader">The value of the nearest broader keyword; <see langword="null"/> where there is none.</param>
/// <param name="Narrower">The values of the keywords whose nearest broader one it is, by text.</param>
/// <param name="Papers">The papers that have it or a narrower one, as positions in <c>Papers.All</c>, in that order.</param>
internal sealed record IndexedKeyword(KeywordMember Member, int? Broader, EquatableArray<int> Narrower, EquatableArray<int> Papers);

/// <summary>A name that means no paper, or no list.</summary>
/// <param name="Name">The name.</param>
/// <param name="Instead">The names of those that came to it.</param>
internal sealed record RetiredName(string Name, EquatableArray<string> Instead);
