import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { SavedMapping } from "@/lib/catalogue/imports/types";

type MappingChoiceProps = {
  mappings: readonly SavedMapping[];
  /** The name of the one in use. */
  taken: string | undefined;
};

/** The mappings that were remembered; a form that only reads, so that it works without JavaScript. */
export function MappingChoice({ mappings, taken }: MappingChoiceProps) {
  return (
    <form className="flex max-w-120 flex-wrap items-end gap-3">
      <div className="min-w-56 flex-1">
        <Field id="pemetaan-tersimpan" label="Pemetaan tersimpan">
          {(control) => (
            <Select {...control} compact name="pemetaan" defaultValue={taken ?? ""}>
              <option value="">menurut tajuk kolom</option>
              {mappings.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Button type="submit" variant="outline" compact>
        Pakai
      </Button>
    </form>
  );
}
