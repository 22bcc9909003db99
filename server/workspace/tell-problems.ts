import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver/node";
import { settingProblems } from "./setting-problems.ts";

/** Tells the user what is wrong with settings: everything in the log, and one message for what is new. Nothing is told twice. */
export function createProblemTeller(
	connection: Connection,
): (settings: Readonly<Record<string, unknown>>) => void {
	const told = new Set<string>();
	return (settings) => {
		const problems = settingProblems(settings).filter((problem) => !told.has(problem));
		for (const problem of problems) {
			told.add(problem);
			connection.console.warn(problem);
		}
		const [first, ...others] = problems;
		if (first !== undefined) {
			const more = others.length > 0 ? ` (and ${others.length} more in the output "AutoML Images")` : "";
			void connection.sendNotification(ShowMessageNotification.type, {
				type: MessageType.Warning,
				message: `${first}${more}`,
			});
		}
	};
}
