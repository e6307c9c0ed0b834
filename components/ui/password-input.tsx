"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { Button } from "./button";
import type { ControlProps } from "./field";
import { Input } from "./input";

type PasswordInputProps = {
  control: ControlProps;
  name: string;
  /** Names of the button while the password is hidden, and while it is shown. */
  show: string;
  hide: string;
  /** What a password manager is to offer: the one that is known, or one made anew. */
  autoComplete?: "current-password" | "new-password";
};

const never = () => () => undefined;

/** A password one may look at while typing. The button appears only where it can work: with JavaScript. */
export function PasswordInput({
  control,
  name,
  show,
  hide,
  autoComplete = "current-password",
}: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div className="flex items-stretch gap-2">
      <div className="grow">
        <Input
          {...control}
          name={name}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          required
        />
      </div>
      {scripted ? (
        <Button
          variant="outline"
          aria-label={shown ? hide : show}
          aria-controls={control.id}
          onClick={() => setShown(!shown)}
          icon={
            shown ? (
              <EyeOff size={20} strokeWidth={2} aria-hidden="true" />
            ) : (
              <Eye size={20} strokeWidth={2} aria-hidden="true" />
            )
          }
        />
      ) : null}
    </div>
  );
}
