namespace GovPortal.Web;

/// <summary>The portal's own words: <c>Words.resx</c> (English) and <c>Words.zh.resx</c>. Content has its words in its files.</summary>
public sealed class Words;
