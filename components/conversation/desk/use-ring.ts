"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { DeskSession } from "./desk-session";
import { titleWithCount } from "./queue-words";
import type { Sound } from "./tone";
import { Tone } from "./tone";

/** Until somebody replies, the tone comes back at this pace. */
const ringEverySeconds = 5;

type RingInput = {
  readonly session: DeskSession | null;
  readonly onDuty: boolean;
  readonly waiting: number;
  /** Grows with each call for attention. */
  readonly rings: number;
  /** Unread messages of the conversations one serves. */
  readonly unread: number;
};

/**
 * Makes waiting patrons heard: tone at once and again until claimed, a notification of the system, the
 * count in the title. Of several tabs one sounds (it holds the lock), all show the same.
 */
export function useRing({ session, onDuty, waiting, rings, unread }: RingInput) {
  const tone = useRef<Tone | null>(null);
  const [sound, setSound] = useState<Sound>("unknown");
  const [notifications, setNotifications] = useState<NotificationPermission | "none">("none");
  const sounds = useSoundingTab();
  const calling = onDuty && waiting > 0;

  const allowSound = useCallback(async (withTest: boolean) => {
    tone.current ??= new Tone();
    const answer = await tone.current.allow();
    setSound(answer);
    if (withTest) tone.current.play("test");
  }, []);

  /** Going on duty settles both permissions; it runs inside the click. */
  const prepare = useCallback(async () => {
    const asked =
      typeof Notification === "undefined" || Notification.permission !== "default"
        ? null
        : Notification.requestPermission().catch(() => null);
    await allowSound(true);
    await asked;
    if (typeof Notification !== "undefined") setNotifications(Notification.permission);
  }, [allowSound]);

  // A tab opened while on duty has not been touched yet: try, and say so when the browser refuses.
  useEffect(() => {
    if (typeof Notification !== "undefined") setNotifications(Notification.permission);
    if (!onDuty) return;
    void allowSound(false);
    const touched = () => void allowSound(false);
    for (const event of ["pointerdown", "keydown"]) window.addEventListener(event, touched);
    return () => {
      for (const event of ["pointerdown", "keydown"]) window.removeEventListener(event, touched);
    };
  }, [onDuty, allowSound]);

  useEffect(() => () => tone.current?.close(), []);

  useEffect(() => {
    if (!calling || !sounds || !session) return;
    tone.current?.play("ring");
    return session.timer.every("ring", ringEverySeconds, () => tone.current?.play("ring"));
  }, [calling, sounds, session]);

  const rungBefore = useRef(rings);
  useEffect(() => {
    if (rings === rungBefore.current) return;
    rungBefore.current = rings;
    if (!calling || !sounds) return;
    tone.current?.play("ring");
    notify(waiting);
  }, [rings, calling, sounds, waiting]);

  const unreadBefore = useRef(unread);
  useEffect(() => {
    const more = unread > unreadBefore.current;
    unreadBefore.current = unread;
    if (more && sounds && !calling) tone.current?.play("soft");
  }, [unread, sounds, calling]);

  const count = (onDuty ? waiting : 0) + unread;
  useEffect(() => {
    document.title = titleWithCount(document.title, count);
  }, [count]);

  return { sound, notifications, prepare, allowSound };
}

/** A notification of the system, without anything a patron wrote: it shows on locked screens too. */
function notify(waiting: number): void {
  if (typeof Notification === "undefined" || Notification.permission !== "granted") return;
  try {
    const notification = new Notification("Pemustaka menunggu", {
      body: `${waiting} menunggu di Tanya Pustakawan. Balasan pertama dijanjikan dalam 5 menit.`,
      tag: "antrean",
      requireInteraction: true,
    });
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
  } catch {
    // Android's Chrome allows notifications only from a service worker; tone, title and list remain.
  }
}

/** True in the one tab that makes sounds: whoever holds the lock. Without locks every tab does. */
function useSoundingTab(): boolean {
  const [sounds, setSounds] = useState(false);
  useEffect(() => {
    if (!navigator.locks) {
      setSounds(true);
      return;
    }
    const abandoned = new AbortController();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    navigator.locks
      .request("meja-bunyi", { signal: abandoned.signal }, () => {
        setSounds(true);
        return held;
      })
      .catch(() => undefined); // aborted: the page goes
    return () => {
      abandoned.abort();
      letGo();
    };
  }, []);
  return sounds;
}
