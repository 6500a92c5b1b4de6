/** Shows the places that a code lens counts, in VS Code's own references view on the page. */
import { commands, type ExtensionContext, Location, Position, Range, Uri } from "vscode";
import type { Location as ProtocolLocation, Position as ProtocolPosition } from "vscode-languageclient";

/** The command that the server gives to its lenses; it takes what VS Code's own does, as the protocol writes it. */
export const showReferences = "algoritmekader.references.show";

export function registerReferences(context: ExtensionContext): void {
  context.subscriptions.push(
    commands.registerCommand(
      showReferences,
      (uri: string, position: ProtocolPosition, locations: readonly ProtocolLocation[]) =>
        commands.executeCommand(
          "editor.action.showReferences",
          Uri.parse(uri),
          positionOf(position),
          locations.map(({ uri: target, range }) => {
            return new Location(Uri.parse(target), new Range(positionOf(range.start), positionOf(range.end)));
          }),
        ),
    ),
  );
}

function positionOf({ line, character }: ProtocolPosition): Position {
  return new Position(line, character);
}
