import type ts from "typescript";

export function withShortMembers(file: string, text: string): string;

export function namingNodes(owner: ts.ClassLikeDeclaration): {
  readonly names: ReadonlySet<string>;
  readonly declared: readonly ts.Identifier[];
  readonly asked: readonly ts.Identifier[];
  readonly inCreation: readonly ts.Identifier[];
};
