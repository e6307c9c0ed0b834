import { MessageCircle } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { Card, StateCard } from "@/components/ui/card";

type HandOverProps = {
  title: string;
  text: string;
  button: string;
  /** The pre-chat form, with the question carried into it. */
  href: string;
  /** True when the FAQ does not know: the card then stands first, with a ribbon. */
  unanswered?: boolean;
};

/** The way from the FAQ to a librarian. */
export function HandOver({ title, text, button, href, unanswered = false }: HandOverProps) {
  const action = (
    <ButtonLink
      href={href}
      variant="accent"
      icon={<MessageCircle size={20} strokeWidth={2} aria-hidden="true" />}
    >
      {button}
    </ButtonLink>
  );
  if (unanswered)
    return (
      <StateCard kind="closed" title={title} actions={action}>
        <p>{text}</p>
      </StateCard>
    );
  return (
    <Card as="section">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <div>
          <h2 className="text-h3 font-semibold">{title}</h2>
          <p className="mt-1 text-ui text-ink-muted">{text}</p>
        </div>
        {action}
      </div>
    </Card>
  );
}
