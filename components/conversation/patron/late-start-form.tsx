"use client";

import dynamic from "next/dynamic";

/**
 * The pre-chat form of `/tanya` as scripts of its own: the landing text is the same route, and an import inside a server
 * component does not part what the browser loads. The server renders the form whole all the same.
 */
export const LateStartForm = dynamic(() => import("./start-form-on-page"));
