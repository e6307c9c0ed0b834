/** A mail as its reader gets it. */
export function MailPreview({
  locale,
  mail,
}: {
  locale: "id" | "en";
  mail: { readonly subject: string; readonly text: string };
}) {
  return (
    <article
      aria-label={locale === "id" ? "Surat berbahasa Indonesia" : "Surat berbahasa Inggris"}
      className="grid max-w-[70ch] gap-2"
    >
      <p className="text-ui">
        <span className="text-ink-muted">Perihal: </span>
        <strong lang={locale}>{mail.subject}</strong>
      </p>
      <pre
        lang={locale}
        className="wrap-anywhere whitespace-pre-wrap rounded-card bg-sunken p-4 text-ui"
      >
        {mail.text}
      </pre>
    </article>
  );
}
