namespace GovPortal.Web.Layout;

/// <summary>A column (栏目) of the site, as the head tags of 国办发〔2017〕47号 name it.</summary>
/// <param name="Name">Name readers see.</param>
/// <param name="Type">One of the guideline's types, always in Chinese.</param>
public sealed record SiteColumn(string Name, string Type)
{
    public const string Home = "首页";
    public const string Organisation = "机构职能";
    public const string News = "工作动态";
    public const string Services = "办事服务";
    public const string Policies = "政策文件";
    public const string Interpretations = "政策解读";
}
