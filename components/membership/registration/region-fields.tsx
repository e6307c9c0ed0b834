"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Region, RegionLists } from "@/lib/membership/regions/types";
import { listRegionsAction } from "@/lib/membership/registration/actions";
import type { FieldsProps } from "./text-field";
import { fieldId, regionLevels as levels } from "./use-faults";

type Level = (typeof levels)[number];
const shows = {
  regency: "showRegencies",
  district: "showDistricts",
  village: "showVillages",
} as const;

type RegionFieldsProps = FieldsProps & {
  readonly provinces: readonly Region[];
  /** What can be chosen below, as the page or the last answer knew it. */
  readonly lists: RegionLists;
};

/**
 * Province to village, each list below the last. With scripts the next one is asked for in the background; without them, or
 * when that fails, a button posts the form and it stands there.
 */
export function RegionFields({ step, values, fault, provinces, lists }: RegionFieldsProps) {
  const t = useTranslations("registration.form");
  const [below, setBelow] = useState<{ readonly [L in Level]: readonly Region[] }>({
    ...{ province: provinces, regency: lists.regencies },
    ...{ district: lists.districts, village: lists.villages },
  });
  const [failed, setFailed] = useState(false);

  async function choose(level: Level, code: string) {
    const at = levels.indexOf(level);
    const lower = levels.slice(at + 1);
    // A list that is emptied takes along what was chosen of it.
    const emptied = Object.fromEntries(lower.map((each) => [each, []]));
    setBelow((now) => ({ ...now, ...emptied }));
    const [next] = lower;
    if (next === undefined || code === "") return;
    try {
      const regions = await listRegionsAction(code);
      setBelow((now) => ({ ...now, [next]: regions }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      {levels.map((level, at) => {
        const next = levels[at + 1];
        const button = next && next !== "province" && (
          <Button type="submit" variant="outline" compact name="show" value={next}>
            {t(shows[next])}
          </Button>
        );
        return (
          <div key={level} className="grid gap-2">
            <Field id={fieldId(step, level)} label={t(level)} error={fault(level)}>
              {(control) => (
                <Select
                  {...control}
                  name={level}
                  // Not `value`: when an answer has come React resets the form, and a select of that kind to its first line.
                  defaultValue={values[level] ?? ""}
                  onChange={(event) => void choose(level, event.target.value)}
                >
                  <option value="">{t("choose")}</option>
                  {below[level].map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            {button ? failed ? <div>{button}</div> : <noscript>{button}</noscript> : null}
          </div>
        );
      })}
      <p className="text-small text-ink-muted">{t("regionsSource")}</p>
    </>
  );
}
