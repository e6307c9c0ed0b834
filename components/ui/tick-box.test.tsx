import type { ChangeEvent, InputHTMLAttributes, MouseEvent } from "react";
import { expect, test, vi } from "vitest";
import { TickBox } from "./tick-box";

const form = vi.hoisted(() => ({ held: false }));
vi.mock("./use-held", () => ({ useHeld: () => form.held }));

/**
 * Presses a box that is not ticked as React tells of it: the click and then the change, both while the browser shows it
 * ticked already, and whether or not the click is to be taken back.
 */
function press(heard: (ticked: boolean) => void) {
  const onChange = (event: ChangeEvent<HTMLInputElement>) => heard(event.target.checked);
  const input: InputHTMLAttributes<HTMLInputElement> = TickBox({ id: "sama", onChange }).props;
  const box = { checked: true };
  const [preventDefault, stopPropagation] = [vi.fn(), vi.fn()];
  const event = { target: box, currentTarget: box, preventDefault, stopPropagation };
  input.onClick?.(event as unknown as MouseEvent<HTMLInputElement>);
  input.onChange?.(event as unknown as ChangeEvent<HTMLInputElement>);
  return {
    box,
    takenBack: preventDefault.mock.calls.length > 0,
    stopped: stopPropagation.mock.calls.length > 0,
  };
}

test("a tick is told to whoever asked for it", () => {
  form.held = false;
  const heard = vi.fn();
  expect(press(heard)).toEqual({ box: { checked: true }, takenBack: false, stopped: false });
  expect(heard.mock.calls).toEqual([[true]]);
});

test("a tick while the form is on its way is taken back and told to nobody", () => {
  form.held = true;
  const heard = vi.fn();
  expect(press(heard)).toEqual({ box: { checked: false }, takenBack: true, stopped: true });
  expect(heard).not.toHaveBeenCalled();
});
