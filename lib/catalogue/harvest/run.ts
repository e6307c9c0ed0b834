import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { AskOptions } from "./ask";
import type { Limits } from "./domain/list-watch";
import { ListWatch, limits } from "./domain/list-watch";
import type { Setbacks } from "./domain/setbacks";
import { noSetbacks, retriesMax, secondsUntilRetry, setBack } from "./domain/setbacks";
import type { Granularity } from "./domain/stamps";
import { inGranularity, latestOf, safeStamp } from "./domain/stamps";
import type { OaiAsked } from "./inspect";
import { askOai, identify } from "./inspect";
import type { Advance, HarvestStand } from "./pages/mutations";
import { storeAnswer } from "./pages/store-answer";
import { getStanding } from "./queries";
import type { OaiAnswer } from "./read-answer";
import {
  beginAnew,
  finishHarvest,
  noteRepository,
  noteRequest,
  putDownHarvest,
} from "./turns/mutations";
import type { HarvestCounts, HarvestFailure, HarvestTurn } from "./types";

/** Seconds between two requests: a small server of a small library answers its readers meanwhile. */
const pauseSeconds = 1;
/** Seconds that are waited out between two requests where the repository asks for it; longer ones another time. */
const waitedSecondsMax = 60;

/** How a run ended: at the end of the list, failed, put down until later, or because staff or another runner took it. */
export type HarvestEnd = "done" | "failed" | "put-down" | "taken-over";

export type HarvestOptions = {
  readonly signal?: AbortSignal;
  /** Called after each answer. */
  readonly progressed?: (counts: HarvestCounts) => void;
  /** Answers after which the harvest is put down to let others have a turn. */
  readonly answersMax?: number;
  /** Waits between requests; a test does not. */
  readonly pause?: (seconds: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly ask?: Omit<AskOptions, "signal">;
  readonly limits?: Partial<Limits>;
};

const wait = (seconds: number, signal: AbortSignal | undefined) =>
  sleep(seconds * 1000, undefined, signal ? { signal } : {}).catch(() => undefined);

type Standing = NonNullable<Awaited<ReturnType<typeof getStanding>>>;

/** A run of one harvest. */
export class Run {
  private readonly system: System;
  private readonly options: HarvestOptions;
  private readonly limits: Limits;
  private readonly watch: ListWatch;
  private standing: Standing;
  private setbacks: Setbacks;
  private stand: HarvestStand;
  private answers = 0;
  private waits = 0;
  private repeats = 0;
  private granularity: Granularity = "day";

  constructor(system: System, turn: HarvestTurn, standing: Standing, options: HarvestOptions) {
    this.system = system;
    this.stand = { turn, counts: standing };
    this.standing = standing;
    this.setbacks = standing;
    this.options = options;
    this.limits = { ...limits, ...options.limits };
    this.watch = new ListWatch(this.limits);
  }

  private async pause(seconds: number) {
    await (this.options.pause ?? wait)(seconds, this.options.signal);
  }

  private askOptions(): AskOptions {
    const { ask, signal } = this.options;
    return { ...ask, ...(signal ? { signal } : {}) };
  }

  private async fail(failure: HarvestFailure): Promise<HarvestEnd> {
    return (await finishHarvest(this.system, this.stand.turn, { failure }))
      ? "failed"
      : "taken-over";
  }

  /** Lets the harvest wait for so long; without a time another one has its turn meanwhile. */
  private async putDown(seconds = 0, setbacks = this.setbacks): Promise<HarvestEnd> {
    const resumeAt = new Date(now().getTime() + seconds * 1000);
    const isDown = await putDownHarvest(this.system, this.stand.turn, { resumeAt, setbacks });
    return isDown ? "put-down" : "taken-over";
  }

  /** The repository is away, or asks to be left alone: later, or not at all where that has not helped. */
  private async later(failure: HarvestFailure, waitSeconds: number | null): Promise<HarvestEnd> {
    const setbacks = setBack(this.setbacks, failure);
    const seconds = secondsUntilRetry(setbacks, waitSeconds);
    return seconds === null ? this.fail(failure) : this.putDown(seconds, setbacks);
  }

  async toEnd(): Promise<HarvestEnd> {
    try {
      return (await this.identified()) ?? (await this.listed());
    } catch (error) {
      if (this.options.signal?.aborted) return this.putDown();
      // Nobody foresaw what happened, and most likely it happens again: staff see it, and it is tried less and less. Where
      // the database itself is away, the next runner takes the harvest up once it has not been heard from.
      await this.later("unforeseen", null).catch(() => undefined);
      throw error;
    }
  }

  /** Says that the runner is alive and asks once more. @returns false when another has the harvest */
  private async mayAsk(): Promise<boolean> {
    const turn = await noteRequest(this.system, this.stand.turn);
    if (turn !== null) this.stand = { ...this.stand, turn };
    return turn !== null;
  }

  private async identified(): Promise<HarvestEnd | null> {
    const { sourceId, source } = this.standing;
    if (!(await this.mayAsk())) return "taken-over";
    const identified = await identify(source.baseUrl, this.askOptions());
    if (!identified.ok) return this.unanswered(identified.fault, identified.waitSeconds);
    const { repository } = identified;
    this.granularity = repository.granularity;
    await noteRepository(this.system, sourceId, repository);
    return null;
  }

  /** What will not be otherwise in an hour fails at once; the rest is tried again. */
  private unanswered(fault: HarvestFailure, waitSeconds: number | null): Promise<HarvestEnd> {
    const passing: readonly HarvestFailure[] = [
      "address-unknown",
      "answer-broken",
      "connection-failed",
      "server-error",
      "timed-out",
      "told-to-wait",
    ];
    return passing.includes(fault) ? this.later(fault, waitSeconds) : this.fail(fault);
  }

  /** The arguments of the next request (OAI-PMH 2.0 §4.5): a token stands alone. */
  private argumentsNow(): Readonly<Record<string, string>> {
    const { token, fromStamp, source } = this.standing;
    if (token !== null) return { verb: "ListRecords", resumptionToken: token };
    return {
      verb: "ListRecords",
      metadataPrefix: source.prefix,
      ...(source.setSpec === null ? {} : { set: source.setSpec }),
      ...(fromStamp === null ? {} : { from: inGranularity(fromStamp, this.granularity) }),
    };
  }

  private async listed(): Promise<HarvestEnd> {
    for (;;) {
      if (this.options.signal?.aborted) return this.putDown();
      if (this.answers >= (this.options.answersMax ?? Number.POSITIVE_INFINITY))
        return this.putDown();
      await this.pause(pauseSeconds);
      if (this.options.signal?.aborted) return this.putDown();
      if (this.standing.requests + this.answers >= this.limits.requests)
        return this.fail("too-many-requests");
      if (!(await this.mayAsk())) return "taken-over";
      const asked = await askOai(
        this.standing.source.baseUrl,
        this.argumentsNow(),
        this.askOptions(),
      );
      const end = await this.answered(asked);
      if (end !== null) return end;
    }
  }

  private async answered(asked: OaiAsked): Promise<HarvestEnd | null> {
    if (!asked.ok) {
      const short = asked.waitSeconds !== null && asked.waitSeconds <= waitedSecondsMax;
      if (!short || this.waits >= retriesMax)
        return this.unanswered(asked.fault, asked.waitSeconds);
      this.waits += 1;
      await this.pause(asked.waitSeconds ?? 0);
      return null;
    }
    const { answer } = asked;
    // A break in the middle may have been the network's: asked once more before it is read around.
    if (!answer.wellFormed && this.repeats === 0) {
      this.repeats += 1;
      return null;
    }
    this.repeats = 0;
    this.waits = 0;
    this.answers += 1;
    if (answer.errors.length > 0) return this.refused(answer);
    return this.stored(answer);
  }

  private async refused({ errors, responseDate }: OaiAnswer): Promise<HarvestEnd | null> {
    const { token, rounds } = this.standing;
    const said = (code: string) => errors.some((error) => error.code === code);
    if (said("badResumptionToken") && token !== null) {
      if (rounds >= this.limits.rounds) return this.fail("token-refused");
      await beginAnew(this.system, this.stand.turn);
      this.watch.beginAnew();
      return this.again();
    }
    if (said("noRecordsMatch")) {
      const answeredAt = this.standing.answeredAt ?? responseDate;
      return this.done({ answeredAt, latestStamp: this.standing.latestStamp });
    }
    if (said("cannotDisseminateFormat")) return this.fail("prefix-unknown");
    if (said("noSetHierarchy")) return this.fail("sets-unknown");
    return this.fail("protocol-error");
  }

  private async again(): Promise<HarvestEnd | null> {
    const standing = await getStanding(this.system, this.standing.id);
    if (standing?.state !== "running") return "taken-over";
    this.standing = { ...standing, requests: this.standing.requests };
    return null;
  }

  private async done(list: Pick<Advance, "answeredAt" | "latestStamp">): Promise<HarvestEnd> {
    const until = safeStamp(list.answeredAt, list.latestStamp);
    const isFinished = await finishHarvest(this.system, this.stand.turn, { failure: null, until });
    return isFinished ? "done" : "taken-over";
  }

  private async stored(answer: OaiAnswer): Promise<HarvestEnd | null> {
    const { items, responseDate } = answer;
    const token = answer.token === "" ? null : answer.token;
    const stamps = items.flatMap((item) => (item.ok ? [item.datestamp] : []));
    const advance: Advance = {
      token,
      answeredAt: this.standing.answeredAt ?? responseDate,
      latestStamp: latestOf([...stamps, this.standing.latestStamp ?? ""]),
    };
    const { sourceId, source, round } = this.standing;
    const of = { sourceId, source: source.name, title: source.title, round };
    const storing = { of, stand: this.stand };
    const fresh = await storeAnswer(this.system, storing, items, advance).finally(() => {
      this.stand = storing.stand;
    });
    if (fresh === null) return "taken-over";
    const { counts } = this.stand;
    this.options.progressed?.(counts);
    this.standing = { ...this.standing, ...advance };
    this.setbacks = noSetbacks;
    if (token === null) return this.done(advance);
    const failure = this.watch.noted({ token, items: items.length, fresh, read: counts.read });
    return failure === null ? null : this.fail(failure);
  }
}
