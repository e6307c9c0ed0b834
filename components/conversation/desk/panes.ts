/** Which conversations lie open on the desk, from left to right. Pinned ones stay when another is opened. */
export type Panes = {
  readonly shown: readonly string[];
  readonly pinned: readonly string[];
  readonly active: string | null;
};

export const noPanes: Panes = { shown: [], pinned: [], active: null };

/** Opens `id`: in its own place if it lies there already, else in place of what is not pinned, else beside it. */
export function openPane(panes: Panes, id: string, placesMax: number): Panes {
  if (panes.shown.includes(id)) return { ...panes, active: id };
  const loose = panes.shown.filter((each) => !panes.pinned.includes(each));
  const replaced =
    loose.find((each) => each === panes.active) ??
    loose.at(-1) ??
    (panes.shown.length >= placesMax ? panes.shown.at(-1) : undefined);
  const shown = replaced
    ? panes.shown.map((each) => (each === replaced ? id : each))
    : [...panes.shown, id];
  return { shown, pinned: panes.pinned.filter((each) => shown.includes(each)), active: id };
}

export function closePane(panes: Panes, id: string): Panes {
  const shown = panes.shown.filter((each) => each !== id);
  return {
    shown,
    pinned: panes.pinned.filter((each) => each !== id),
    active: panes.active === id ? (shown.at(-1) ?? null) : panes.active,
  };
}

/** Pins a conversation, or lets it go. */
export function togglePin(panes: Panes, id: string): Panes {
  const pinned = panes.pinned.includes(id)
    ? panes.pinned.filter((each) => each !== id)
    : [...panes.pinned, id];
  return { ...panes, pinned };
}

/** What fits: the active one first, then the others in their order. */
export function visiblePanes({ shown, active }: Panes, placesMax: number): readonly string[] {
  if (shown.length <= placesMax) return shown;
  const others = shown.filter((each) => each !== active).slice(0, placesMax - 1);
  return shown.filter((each) => each === active || others.includes(each));
}

const isText = (value: unknown): value is string => typeof value === "string";

/** Reads what `JSON.stringify` made of panes; anything else is none. */
export function parsePanes(text: string | null): Panes {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    if (typeof value !== "object" || value === null || !("shown" in value)) return noPanes;
    const shown = Array.isArray(value.shown) ? value.shown.filter(isText).slice(0, 3) : [];
    const pinned =
      "pinned" in value && Array.isArray(value.pinned) ? value.pinned.filter(isText) : [];
    const active = "active" in value && isText(value.active) ? value.active : null;
    return {
      shown,
      pinned: pinned.filter((id) => shown.includes(id)),
      active: active !== null && shown.includes(active) ? active : (shown[0] ?? null),
    };
  } catch {
    return noPanes;
  }
}
