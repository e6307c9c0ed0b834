import { classNames } from "@/components/ui/class-names";

type CardFaceProps = {
  /** What the whole is called, read out before it. */
  label: string;
  library: string;
  name: string;
  /** The member's picture, three by four; null without one. */
  portrait: { readonly src: string; readonly alt: string } | null;
  number: { readonly label: string; readonly value: string };
  validity: string;
  /** In groups of four, below the bars. */
  cardNumber: string;
  /** Addresses of the drawn codes, with what they are in words. */
  bars: { readonly src: string; readonly alt: string };
  qr: { readonly src: string; readonly alt: string };
};

/**
 * A member's card on a screen: green cover, and below it both codes on white in every theme, two or three whole pixels to
 * the narrowest bar, so that a scanner reads them.
 */
export function CardFace(props: CardFaceProps) {
  const { label, library, name, portrait, number, validity, cardNumber, bars, qr } = props;
  return (
    <section
      aria-label={label}
      className="w-full max-w-108 overflow-hidden rounded-card border border-line"
    >
      <div className="on-cover flex gap-4 bg-cover p-5 text-cover-ink">
        <div className="grid min-w-0 grow content-start gap-3">
          <p className="text-ui font-[650]">{library}</p>
          {/* Beside a picture on a telephone, a long name is set smaller before it is broken. */}
          <p
            className={classNames(
              "font-serif leading-snug font-semibold wrap-anywhere",
              portrait ? "text-lead sm:text-panel" : "text-panel",
            )}
          >
            {name}
          </p>
          <dl className="flex flex-wrap gap-x-8 gap-y-2">
            <div>
              <dt className="text-min text-cover-muted">{number.label}</dt>
              <dd className="font-[650] tabular-nums">{number.value}</dd>
            </div>
          </dl>
          <p className="text-small text-cover-muted">{validity}</p>
        </div>
        {portrait ? (
          // biome-ignore lint/performance/noImgElement: within this answer, nothing to fetch or scale
          <img
            src={portrait.src}
            alt={portrait.alt}
            width={300}
            height={400}
            className="h-auto w-18 shrink-0 self-start rounded-control sm:w-24"
          />
        ) : null}
      </div>
      <div className="grid justify-items-center gap-2 bg-[#fff] py-5">
        {/* biome-ignore lint/performance/noImgElement: drawn for this answer, nothing to fetch or scale */}
        <img
          src={bars.src}
          alt={bars.alt}
          width={264}
          height={80}
          className="h-20 w-66 sm:h-30 sm:w-99"
        />
        <p aria-hidden="true" className="font-[650] text-[#17271f] tabular-nums">
          {cardNumber}
        </p>
        {/* biome-ignore lint/performance/noImgElement: drawn for this answer, nothing to fetch or scale */}
        <img src={qr.src} alt={qr.alt} width={174} height={174} className="size-43.5" />
      </div>
    </section>
  );
}
