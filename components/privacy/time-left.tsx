import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";

/** How long is left of the 72 hours, in words: *Sisa 41 jam*, *Lewat tenggat*. */
export function TimeLeft({ hours }: { hours: number }) {
  if (hours < 0)
    return (
      <Badge tone="alarm" icon={<Icon name="circle-alert" size={16} />}>
        Lewat tenggat
      </Badge>
    );
  const words = hours === 0 ? "Sisa kurang dari 1 jam" : `Sisa ${hours} jam`;
  return (
    <Badge tone={hours < 24 ? "alarm" : "waiting"} icon={<Icon name="clock" size={16} />}>
      {words}
    </Badge>
  );
}
