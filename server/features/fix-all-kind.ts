import { CodeActionKind } from "vscode-languageserver/node";

/** Fixes every problem that has only one right answer; on save if the user sets `editor.codeActionsOnSave`. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.automlImages`;
