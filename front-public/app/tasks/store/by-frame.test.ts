import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { byFrame } from "./by-frame.ts";

let draw: (() => void)[] = [];
const page = { hidden: false };

beforeEach(() => {
  draw = [];
  page.hidden = false;
  vi.stubGlobal("document", page);
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => draw.push(frame));
  vi.stubGlobal("cancelAnimationFrame", (id: number) => void (draw[id - 1] = () => undefined));
});
afterEach(() => vi.unstubAllGlobals());

const frame = () => draw.splice(0).forEach((one) => one());

test("hands on what came since the last frame together and in order", () => {
  const take = vi.fn();
  const events = byFrame<number>(take);
  events.add(1);
  events.add(2);
  expect(take).not.toHaveBeenCalled();
  frame();
  events.add(3);
  frame();
  frame();
  expect(take.mock.calls).toEqual([[[1, 2]], [[3]]]);
});

test("hands on at once in a page that draws no frames, what waited first", () => {
  const take = vi.fn();
  const events = byFrame<number>(take);
  events.add(1);
  page.hidden = true;
  events.add(2);
  expect(take.mock.calls).toEqual([[[1, 2]]]);
  frame();
  expect(take).toHaveBeenCalledOnce();
});

test("loses nothing at its end", () => {
  const take = vi.fn();
  const events = byFrame<number>(take);
  events.add(1);
  events.end();
  expect(take.mock.calls).toEqual([[[1]]]);
});
