import { expect, vi } from "vitest";
import type { ConnectionState, Live, Said, TopicListener, TopicState } from "../index.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Waits as long as it takes on a busy machine. */
export function eventually<T>(seen: () => T) {
  return expect.poll(seen, { timeout: 30_000 });
}

/** Writes down what it is told. */
export class Page implements TopicListener {
  readonly seqs: number[] = [];
  readonly states: TopicState[] = [];
  people: readonly string[] = [];
  readonly said: Said[] = [];
  loads = 0;

  onEvent({ seq }: { seq: number }): void {
    this.seqs.push(seq);
  }

  onResync(): void {
    this.loads++;
  }

  onSaid(said: Said): void {
    this.said.push(said);
  }

  onState(state: TopicState): void {
    this.states.push(state);
  }

  onPresence(people: readonly string[]): void {
    this.people = people;
  }

  async shows(state: TopicState): Promise<void> {
    await eventually(() => this.states.at(-1)).toBe(state);
  }

  async hasHeard(...seqs: number[]): Promise<void> {
    await eventually(() => this.seqs).toEqual(seqs);
  }
}

export async function shows(live: Live, state: ConnectionState): Promise<void> {
  await eventually(() => live.connection.getSnapshot()).toBe(state);
}
