import { StepPage, stepMetadata } from "../step-page";

/** Rendered whole for each request: the form must stand in the first answer, also without JavaScript. */
export const instant = false;

export const generateMetadata = () => stepMetadata("identityAddress");

export default function RegistrationStepPage() {
  return <StepPage step="identityAddress" />;
}
