import { RichTextView } from "@/components/content/rich-text";
import type { Locale } from "@/lib/language/locales";
import { richTextSchema } from "@/lib/publishing/domain/rich-text";
import type { FieldSpec } from "./field-spec";

type DocumentPreviewProps = {
  locale: Locale;
  specs: readonly FieldSpec[];
  titleField: string;
  text: object;
  /** The picture of a piece of news, or null. */
  pictureId: string | null;
};

/** One language of a draft in the type and measure of the public pages, field after field. */
export function DocumentPreview({
  locale,
  specs,
  titleField,
  text,
  pictureId,
}: DocumentPreviewProps) {
  const values = new Map<string, unknown>(Object.entries(text));
  const words = (name: string) => {
    const value = values.get(name);
    return typeof value === "string" ? value : "";
  };
  return (
    <article lang={locale} className="grid max-w-[66ch] gap-5 border-t-[1.5px] border-control pt-6">
      <h2 className="text-h1">{words(titleField)}</h2>
      {pictureId === null ? null : (
        // biome-ignore lint/performance/noImgElement: the route gives the width asked for; Next's own loader is not used
        <img src={`/api/pictures/${pictureId}?w=960`} alt={words("imageAlt")} className="w-full" />
      )}
      {specs
        .filter(({ name }) => name !== titleField && name !== "imageAlt")
        .map((spec) => (
          <Part key={spec.name} spec={spec} value={values.get(spec.name)} locale={locale} />
        ))}
    </article>
  );
}

function Part({ spec, value, locale }: { spec: FieldSpec; value: unknown; locale: Locale }) {
  if (spec.type === "rich") {
    const rich = richTextSchema.safeParse(value);
    return rich.success ? <RichTextView text={rich.data} locale={locale} headingLevel={3} /> : null;
  }
  if (spec.type === "facts") return <Facts value={value} />;
  if (Array.isArray(value))
    return value.length === 0 ? null : (
      <ol className="text-small text-ink-muted">
        {value.map((line) => (
          <li key={String(line)}>{String(line)}</li>
        ))}
      </ol>
    );
  return typeof value === "string" && value !== "" ? (
    <p className="text-lead text-ink-muted">{value}</p>
  ) : null;
}

type Fact = { readonly term: string; readonly value: string };

function Facts({ value }: { value: unknown }) {
  const facts: readonly Fact[] = Array.isArray(value) ? value : [];
  if (facts.length === 0) return null;
  return (
    <dl className="border-b border-line">
      {facts.map(({ term, value: said }) => (
        <div key={term} className="grid gap-1 border-t border-line py-2.5 md:grid-cols-[14rem_1fr]">
          <dt className="font-[650]">{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
