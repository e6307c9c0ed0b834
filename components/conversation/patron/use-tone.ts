"use client";

import { useEffect, useRef, useState } from "react";
import type { Timeline } from "@/lib/conversation/domain/timeline";

const storageKey = "bunyi";
/** Two soft notes; quiet enough for a reading room. */
const notes = [
  { hertz: 587, from: 0 },
  { hertz: 784, from: 0.12 },
] as const;
const loudness = 0.06;
/** Another tab of this browser that shows the same conversation stays silent for so long. */
const holdMilliseconds = 1500;

/** The person's choice of sound in this browser, on until said otherwise. */
export function useSound(): readonly [boolean, (on: boolean) => void] {
  const [sound, setSound] = useState(true);
  useEffect(() => {
    try {
      setSound(localStorage.getItem(storageKey) !== "mati");
    } catch {
      // A browser without storage keeps the choice for this page only.
    }
  }, []);
  const choose = (on: boolean) => {
    setSound(on);
    try {
      localStorage.setItem(storageKey, on ? "nyala" : "mati");
    } catch {
      // As above.
    }
  };
  return [sound, choose];
}

/** A soft tone for each new message of the librarian, in one tab of those that show the conversation. */
export function useTone(conversationId: string, timeline: Timeline, sound: boolean): void {
  const last =
    timeline.events.findLast(
      ({ type, actor }) => type === "message.sent" && actor.kind === "librarian",
    )?.seq ?? 0;
  const heard = useRef(last);
  useEffect(() => {
    if (last <= heard.current) return;
    heard.current = last;
    if (sound) void playInOneTab(`${conversationId}:${last}`);
  }, [conversationId, last, sound]);
}

async function playInOneTab(name: string): Promise<void> {
  if (!("locks" in navigator)) {
    play();
    return;
  }
  await navigator.locks.request(`bunyi:${name}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    play();
    await new Promise((resolve) => setTimeout(resolve, holdMilliseconds));
  });
}

/** Silent where the browser has not been touched yet: sound needs a gesture first, and a chat begins with one. */
function play(): void {
  const context = new AudioContext();
  const end = context.currentTime + 0.5;
  for (const { hertz, from } of notes) {
    const at = context.currentTime + from;
    const oscillator = new OscillatorNode(context, { frequency: hertz });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(loudness, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.3);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(at);
    oscillator.stop(end);
  }
  setTimeout(() => void context.close(), 800);
}
