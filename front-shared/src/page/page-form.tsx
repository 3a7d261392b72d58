import { type RefObject, useRef } from "react";
import { Form, type FormProps } from "react-router";
import type { Problem } from "../api/index.ts";
import { ProblemBanner } from "../ui/problem-banner.tsx";
import { useLocalProblem } from "./local-problem.ts";
import { useRootData } from "./root-data.ts";
import { useKept } from "./use-kept.ts";

/** The proof that a form is from a page of this session. Every form of a signed-in person carries it. */
export function CsrfField() {
  const csrf = useRootData()?.csrf;
  return csrf ? <input type="hidden" name="csrf" value={csrf} /> : null;
}

interface PageFormProps extends FormProps {
  problem?: Problem | undefined;
  /** Whether the form came back without a problem that the services found. */
  refused?: boolean;
  ref?: RefObject<HTMLFormElement | null>;
}

/** A form that works without scripts, says above its fields what was wrong with it, and keeps what is typed into it. */
export function PageForm({ problem, refused = false, children, ref, ...props }: PageFormProps) {
  const own = useRef<HTMLFormElement>(null);
  const form = ref ?? own;
  useKept(form, refused || problem !== undefined);
  return (
    <Form method="post" ref={form} {...props}>
      <CsrfField />
      <ProblemBanner problem={useLocalProblem(problem)} />
      {children}
    </Form>
  );
}
