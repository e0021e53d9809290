namespace GovPortal.Web.Security;

internal static class SecurityHeaders
{
    /// <summary>
    /// For public pages: nothing inline, nothing from another host, and no nonce, because cached pages would
    /// replay it.
    /// </summary>
    public static HeaderPolicyCollection Public() => Common().AddContentSecurityPolicy(policy =>
    {
        Restrict(policy);
        policy.AddScriptSrc().Self();
        policy.AddStyleSrc().Self();
        policy.AddBaseUri().None();
    });

    /// <summary>For charts made to stand in a frame of any other site: nothing on them can be pressed to any effect.</summary>
    public static HeaderPolicyCollection Embedded()
    {
        var policies = Common();
        policies.Remove("X-Frame-Options");
        return policies
            .AddCrossOriginResourcePolicy(policy => policy.CrossOrigin())
            .AddContentSecurityPolicy(policy =>
            {
                Restrict(policy, isFramed: true);
                policy.AddScriptSrc().Self();
                policy.AddStyleSrc().Self();
                policy.AddBaseUri().None();
            });
    }

    /// <summary>For pages whose address is the key to them: it is told to nobody.</summary>
    public static HeaderPolicyCollection Shared() => Public().AddReferrerPolicyNoReferrer();

    /// <summary>
    /// For accident agreements: as public pages, but their addresses, which may hold a secret, are told to nobody, and
    /// they may ask for the position of the phone.
    /// </summary>
    public static HeaderPolicyCollection Agreements()
    {
        var policy = Public().AddReferrerPolicyNoReferrer();
        return policy.AddPermissionsPolicy(permissions =>
        {
            permissions.AddCamera().None();
            permissions.AddMicrophone().None();
            permissions.AddGeolocation().Self();
            permissions.AddPayment().None();
        });
    }

    /// <summary>
    /// For staff pages, which are never cached: scripts by nonce. MudBlazor places its popovers with style
    /// attributes, for which there are no nonces.
    /// </summary>
    public static HeaderPolicyCollection Staff() => Common().AddContentSecurityPolicy(policy =>
    {
        Restrict(policy);
        policy.AddScriptSrc().Self().WithNonce();
        policy.AddStyleSrc().Self().UnsafeInline();
        policy.AddBaseUri().Self(); // Circuits are found relative to it.
    });

    private static void Restrict(CspBuilder policy, bool isFramed = false)
    {
        policy.AddDefaultSrc().None();
        policy.AddImgSrc().Self().Data();
        policy.AddFontSrc().Self();
        policy.AddMediaSrc().Self(); // Recordings and their captions.
        policy.AddConnectSrc().Self();
        policy.AddManifestSrc().Self();
        policy.AddFormAction().Self();
        if (isFramed)
        {
            policy.AddFrameAncestors().From("*");
        }
        else
        {
            policy.AddFrameAncestors().None();
        }
    }

    private static HeaderPolicyCollection Common() => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicy(policy =>
        {
            policy.AddCamera().None();
            policy.AddMicrophone().None();
            policy.AddGeolocation().None();
            policy.AddPayment().None();
        })
        .RemoveServerHeader();
}
