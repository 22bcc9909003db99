import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver/node";
import { settingProblems } from "./setting-problems.ts";

/** Reports problems in the settings: everything to the log, and one message about what is new. Nothing is reported twice. */
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
			const more = others.length > 0 ? ` (and ${others.length} more in the AutoML Images output)` : "";
			void connection.sendNotification(ShowMessageNotification.type, {
				type: MessageType.Warning,
				message: `${first}${more}`,
			});
		}
	};
}
