import { useLocation, useNavigation } from "react-router";

/**
 * Whether a form is on its way; no longer once its answer is there, even while the page around it is renewed.
 *
 * @param which of the page's forms, where it has several
 */
export function useSending(which: (form: FormData) => boolean = () => true): boolean {
  const { state, formMethod, formData, location } = useNavigation();
  const { pathname } = useLocation();
  if (formData === undefined || formMethod === "GET") return false;
  return (state === "submitting" || location.pathname !== pathname) && which(formData);
}
