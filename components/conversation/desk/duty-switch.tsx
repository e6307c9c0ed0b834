import { useId } from "react";
import { Switch } from "@/components/ui/switch";
import { onDutyWords } from "./queue-words";

type DutySwitchProps = {
  onDuty: boolean;
  /** How many are on duty, this librarian included. */
  count: number;
  onChange: (on: boolean) => void;
  /** False until the desk can hear a click: one made before would be lost. */
  ready: boolean;
  /** In the green bar of phones. */
  onCover?: boolean;
};

/** *Bertugas*: on duty, everybody who waits rings here. */
export function DutySwitch({ onDuty, count, onChange, ready, onCover = false }: DutySwitchProps) {
  const id = useId();
  if (onCover)
    return (
      <div className="flex flex-1 items-center justify-between gap-3">
        <span id={id} className="font-[650]">
          Bertugas
        </span>
        <Switch
          checked={onDuty}
          onCheckedChange={onChange}
          disabled={!ready}
          aria-labelledby={id}
          onCover
        />
      </div>
    );
  return (
    <div className="flex items-center gap-3">
      <Switch checked={onDuty} onCheckedChange={onChange} disabled={!ready} aria-labelledby={id} />
      <div>
        <p id={id} className="text-base leading-[1.3] font-[650]">
          Bertugas
        </p>
        <p className="text-min text-ink-muted">{onDutyWords(count)}</p>
      </div>
    </div>
  );
}
