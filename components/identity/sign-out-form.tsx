import { LogOut } from "lucide-react";
import { Button } from "@/components/ui/button";
import { signOutAction } from "@/lib/identity/actions";

type SignOutFormProps = {
  /** *Keluar* */
  label: string;
  locale: "id" | "en";
  variant?: "quiet" | "outline" | "on-cover";
};

/** Ends the session with one press, with or without JavaScript. */
export function SignOutForm({ label, locale, variant = "quiet" }: SignOutFormProps) {
  return (
    <form action={signOutAction}>
      <input type="hidden" name="locale" value={locale} />
      <Button
        type="submit"
        variant={variant}
        compact
        icon={<LogOut size={18} strokeWidth={2} aria-hidden="true" />}
      >
        {label}
      </Button>
    </form>
  );
}
