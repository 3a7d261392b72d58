import { preferencesAction } from "front-shared/server";
import { redirect } from "react-router";

export const action = preferencesAction;

export function loader() {
  return redirect("/");
}
