namespace GovPortal.Web.Features.Departments;

internal static class DepartmentsSetup
{
    public static void AddDepartments(this IServiceCollection services) => services.AddSingleton<DepartmentDirectoryCache>();
}
