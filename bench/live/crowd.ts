import { join } from "node:path";
import { Failure, required } from "../../infra/demo/client.ts";
import { LOAD_CORE } from "./machine.ts";
import { Program } from "./program.ts";

interface Answer {
  faults?: string[];
  missing?: number;
}

export interface Steady extends Answer {
  events: number;
  ms: number;
  p50: number;
  p99: number;
  longest: number;
}

export interface ComeBack extends Answer {
  watching: number;
  ms: number;
  api: number;
  sessions: number;
  refused: Record<string, number>;
}

/** Which server's protocol the crowd speaks. */
export type Language = "ours" | "socketio";

/** The load program: sockets, the owner of what they watch, and the neighbours of the service that is measured. */
export class Crowd {
  readonly #program: Program;

  private constructor(program: Program) {
    this.#program = program;
  }

  /** @param neighbours the port at which it plays auth-service and api-service */
  static start(jar: string, neighbours: number, environment: Record<string, string>): Crowd {
    const java = join(required("JAVA_HOME"), "bin/java");
    const command = [java, "-Xmx512m", "-XX:+UseSerialGC", "-jar", jar, String(neighbours)];
    return new Crowd(new Program("the load program", LOAD_CORE, command, environment));
  }

  get pid(): number {
    return this.#program.pid;
  }

  /** A new crowd of nobody; the old one leaves. */
  async meet(port: number, language: Language): Promise<void> {
    await this.#ask<Answer>(`meet 127.0.0.1 ${port} ${language}`);
  }

  /** Until so many watch, each one topic with so many members; the first topic is named. */
  async join(upTo: number, members: number, atOnce: number): Promise<{ ms: number; topic: string }> {
    return this.#ask<{ ms: number; topic: string }>(`join ${upTo} ${members} ${atOnce}`);
  }

  /** Reads that often: what has come meanwhile is cheap to take, but its delay is lost. */
  async breathe(ms: number): Promise<void> {
    await this.#ask(`breathe ${ms}`);
  }

  async write(events: number): Promise<void> {
    await this.#ask(`write ${events}`);
  }

  /** Events that the crowd was told, and when that was so, in nanoseconds. */
  async count(): Promise<{ events: number; at: number }> {
    return this.#ask<{ events: number; at: number }>("count");
  }

  async steady(perSecond: number, seconds: number): Promise<Steady> {
    return this.#ask(`steady ${perSecond} ${seconds}`);
  }

  /** All break off, miss so many events each, and come back at once. */
  async comeBack(missed: number): Promise<ComeBack> {
    return this.#ask(`comeback ${missed}`);
  }

  async leave(): Promise<void> {
    await this.#ask("leave");
  }

  async end(): Promise<void> {
    await this.#program.end();
  }

  /** Something missing, doubled or cut off is a fault, however fast the rest was. */
  async #ask<T>(line: string): Promise<T> {
    const answer = JSON.parse(await this.#program.ask(line)) as T & Answer;
    const faults = [
      ...(answer.missing ? [`${answer.missing} events have not come`] : []),
      ...(answer.faults ?? []),
    ];
    if (faults.length) throw new Failure(`${line}: ${faults.join("; ")}`);
    return answer;
  }
}
