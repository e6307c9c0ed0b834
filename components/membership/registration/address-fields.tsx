"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Region, RegionLists } from "@/lib/membership/regions/types";
import { RegionFields } from "./region-fields";
import type { FieldsProps } from "./text-field";
import { TextField } from "./text-field";
import { fieldId } from "./use-faults";

export type AddressFacts = {
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  readonly provinces: readonly Region[];
  readonly lists: RegionLists;
};

type AddressFieldsProps = FieldsProps & {
  readonly facts: AddressFacts;
  /** Step four offers the address of step three. */
  readonly withSame: boolean;
};

/** Steps three and four. Without scripts everything stands there, and a sentence says what may stay empty. */
export function AddressFields({ facts, withSame, step, values, fault }: AddressFieldsProps) {
  const t = useTranslations("registration.form");
  const [same, setSame] = useState(withSame && values.same === "on");
  const [country, setCountry] = useState(values.country ?? "ID");
  const field = { step, values, fault };
  return (
    <>
      {withSame ? (
        <Checkbox
          id={fieldId(step, "same")}
          name="same"
          checked={same}
          onChange={(event) => setSame(event.target.checked)}
          label={t("same")}
          hint={t("sameHint")}
        />
      ) : null}
      <div className={same ? "hidden noscript:grid" : "grid"}>
        <div className="grid gap-5.5">
          <Field id={fieldId(step, "country")} label={t("country")} error={fault("country")}>
            {(control) => (
              <Select
                {...control}
                name="country"
                // Not `value`: see the regions below.
                defaultValue={country}
                autoComplete="country"
                onChange={(event) => setCountry(event.target.value)}
              >
                {facts.countries.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field
            id={fieldId(step, "street")}
            label={t("street")}
            hint={t("streetHint")}
            error={fault("street")}
          >
            {(control) => (
              <Textarea
                {...control}
                key={values.street}
                name="street"
                defaultValue={values.street}
                rows={3}
                autoComplete="street-address"
                maxLength={600}
              />
            )}
          </Field>
          <div className={country === "ID" ? "grid gap-5.5" : "hidden noscript:grid"}>
            <noscript>
              <p className="text-ui text-ink-muted">{t("abroadHint")}</p>
            </noscript>
            <div className="grid grid-cols-2 gap-3">
              <TextField
                {...field}
                name="rt"
                label={t("rt")}
                inputMode="numeric"
                maxLength={3}
                optional
              />
              <TextField
                {...field}
                name="rw"
                label={t("rw")}
                inputMode="numeric"
                maxLength={3}
                optional
              />
            </div>
            <RegionFields {...field} provinces={facts.provinces} lists={facts.lists} />
            <TextField
              {...field}
              name="postalCode"
              label={t("postalCode")}
              inputMode="numeric"
              autoComplete="postal-code"
              maxLength={10}
              optional
            />
          </div>
        </div>
      </div>
    </>
  );
}
