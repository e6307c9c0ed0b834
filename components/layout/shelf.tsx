import { classNames } from "@/components/ui/class-names";

/** The ten main classes of the Dewey decimal classification, in the cloths of looks.md. */
const classes = [
  {
    number: "000",
    id: "Karya umum",
    en: "General works",
    cloth: "bg-cloth-green",
    size: "h-55 md:grow-78",
  },
  {
    number: "100",
    id: "Filsafat",
    en: "Philosophy",
    cloth: "bg-cloth-deep",
    size: "h-51 md:grow-66",
  },
  { number: "200", id: "Agama", en: "Religion", cloth: "bg-cloth-lontar", size: "h-58 md:grow-84" },
  {
    number: "300",
    id: "Ilmu sosial",
    en: "Social sciences",
    cloth: "bg-cloth-leaf",
    size: "h-53 md:grow-92",
  },
  { number: "400", id: "Bahasa", en: "Language", cloth: "bg-cloth-nila", size: "h-49 md:grow-70" },
  {
    number: "500",
    id: "Ilmu murni",
    en: "Science",
    cloth: "bg-cloth-green",
    size: "h-56 md:grow-82",
  },
  {
    number: "600",
    id: "Teknologi",
    en: "Technology",
    cloth: "bg-cloth-deep",
    size: "h-52 md:grow-86",
  },
  {
    number: "700",
    id: "Kesenian",
    en: "The arts",
    cloth: "bg-cloth-brick",
    size: "h-59 md:grow-68",
  },
  {
    number: "800",
    id: "Sastra",
    en: "Literature",
    cloth: "bg-cloth-lontar",
    size: "h-54 md:grow-90",
  },
  {
    number: "900",
    id: "Sejarah dan geografi",
    en: "History, geography",
    cloth: "bg-cloth-green",
    size: "h-65 md:grow-104",
  },
] as const;

/** *Rak*: ten spines, the ten main classes. A picture: it leads nowhere and says nothing that is not said elsewhere. */
export function Shelf({ locale }: { locale: "id" | "en" }) {
  return (
    <div aria-hidden="true" className="no-print grid grid-cols-5 items-end gap-y-4.5 md:flex">
      {classes.map(({ number, cloth, size, ...names }) => (
        <div
          key={number}
          className={classNames("min-w-0 border-b-[3px] border-ink px-px md:basis-0", size)}
        >
          <div
            className={classNames(
              "spine relative flex h-full flex-col items-center gap-2 rounded-t-[3px] pt-5.5 pr-1.5 pb-3.5 pl-2.25 text-label",
              cloth,
            )}
          >
            <span className="writing-up flex min-h-0 flex-1 items-center justify-center font-serif text-[1.1875rem] leading-none font-medium whitespace-nowrap">
              {names[locale]}
            </span>
            <span className="w-full rounded-label bg-label py-1 text-center text-small font-[650] text-label-ink tabular-nums">
              {number}
            </span>
          </div>
        </div>
      ))}
    </div>
  );
}
