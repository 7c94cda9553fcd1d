import type { Upload } from "@jiqun/contract";
import { openIssues, openQuestions } from "./open-points";

export const wizardSteps = ["upload", "understand", "answer", "check", "difference", "commit"] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** `open` waits for the clerk, `wait` for what comes before it. */
export type StepState = "done" | "open" | "wait" | "failed";

export interface Step {
  readonly step: WizardStep;
  readonly state: StepState;
  /** Questions or errors that are open; 0 for none. */
  readonly count: number;
}

/** How far each step of an upload is. */
export function stepsOf(upload: Upload): readonly Step[] {
  const questions = openQuestions(upload).length;
  const errors = openIssues(upload).filter(({ severity }) => severity === "error").length;
  const read = upload.tables.length > 0 && upload.state !== "refused";
  const compared = upload.difference !== null;
  const states: Readonly<Record<WizardStep, StepState>> = {
    upload: upload.state === "refused" || upload.state === "failed" ? "failed" : "done",
    understand: read ? "done" : "wait",
    answer: !read ? "wait" : questions > 0 ? "open" : "done",
    check: !read ? "wait" : errors > 0 ? "failed" : "done",
    difference: compared ? "done" : "wait",
    commit: upload.state === "committed" ? "done" : upload.state === "ready" ? "open" : "wait",
  };
  const counts: Partial<Record<WizardStep, number>> = { answer: questions, check: errors };
  return wizardSteps.map((step) => ({ step, state: states[step], count: counts[step] ?? 0 }));
}

/** The step to show where the address names none. */
export function usualStep(upload: Upload): WizardStep {
  const usual: Readonly<Record<Upload["state"], WizardStep>> = {
    reading: "understand",
    refused: "upload",
    failed: "upload",
    cancelled: "upload",
    questions: "understand",
    faulty: openQuestions(upload).length > 0 ? "understand" : "check",
    ready: "difference",
    committing: "commit",
    committed: "commit",
  };
  return usual[upload.state];
}
