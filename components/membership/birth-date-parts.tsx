import { FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { monthName } from "@/lib/hours/domain/format";

/** One of the three fields: how it is called, found and filled. */
type Part = { readonly id: string; readonly name: string; readonly value: string | undefined };

type BirthDatePartsProps = {
  locale: "id" | "en";
  words: Readonly<Record<"birthDate" | "day" | "month" | "year" | "choose", string>>;
  day: Part;
  month: Part;
  year: Part;
  error: string | undefined;
  /** True where the person who fills it in writes of himself: a browser may know his birth date. */
  own?: boolean;
};

/**
 * Three plain fields: a calendar of the browser writes the parts in its own order and zone. The fault belongs to all three,
 * and a summary leads to the first.
 */
export function BirthDateParts(props: BirthDatePartsProps) {
  const { locale, words, day, month, year, error, own = false } = props;
  const errorId = `${day.id}-error`;
  const control = {
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": error ? errorId : undefined,
    required: true,
  };
  const typed = { ...control, inputMode: "numeric" } as const;
  const known = (part: "day" | "month" | "year") => (own ? (`bday-${part}` as const) : "off");
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 text-ui font-[650] leading-snug">{words.birthDate}</legend>
      <div className="grid grid-cols-[3.75rem_minmax(0,1fr)_4.75rem] gap-2 sm:grid-cols-[5rem_minmax(0,1fr)_6rem] sm:gap-3">
        <Labelled id={day.id} label={words.day}>
          <Input
            {...typed}
            key={day.value}
            id={day.id}
            name={day.name}
            defaultValue={day.value}
            autoComplete={known("day")}
            maxLength={2}
          />
        </Labelled>
        <Labelled id={month.id} label={words.month}>
          <Select
            {...control}
            key={month.value}
            id={month.id}
            name={month.name}
            defaultValue={month.value ?? ""}
            autoComplete={known("month")}
          >
            <option value="">{words.choose}</option>
            {months.map((each) => (
              <option key={each} value={each}>
                {monthName(each, locale)}
              </option>
            ))}
          </Select>
        </Labelled>
        <Labelled id={year.id} label={words.year}>
          <Input
            {...typed}
            key={year.value}
            id={year.id}
            name={year.name}
            defaultValue={year.value}
            autoComplete={known("year")}
            maxLength={4}
          />
        </Labelled>
      </div>
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
    </fieldset>
  );
}

function Labelled(props: { id: string; label: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-1">
      <label htmlFor={props.id} className="text-small">
        {props.label}
      </label>
      {props.children}
    </div>
  );
}
