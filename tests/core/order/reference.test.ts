/** The order to learn of the reference map, where it is present: 119 concepts, each with a note of one paragraph. */
import { describe, expect, it } from "vitest";
import { orderOf } from "../../../src/core/order/order-of";
import { sorted } from "../../../src/core/order/sorted";
import { EVIDENCE_SOURCES } from "../../../src/core/order/evidence-sources";
import { sharedIsHere, sharedVault } from "../../shared-vault";
import { indexOf } from "../index/vault-of";

describe.skipIf(!sharedIsHere)("the order to learn of the reference map", async () => {
  const index = await indexOf(sharedIsHere ? sharedVault() : {});
  const concepts = index.maps.find(({ name }) => name.endsWith("Infrastructure MOC"))?.concepts ?? [];
  const { edges, dropped } = orderOf(concepts, index);
  const pairs = edges.map(({ source, target }) => `${index.concepts.get(source)?.term ?? ""} > ${index.concepts.get(target)?.term ?? ""}`);

  /** How many edges each source gives; each edge counts for its strongest. */
  const many = Object.fromEntries(EVIDENCE_SOURCES.map(({ id }, rank) => [id, orderOf(concepts, index, EVIDENCE_SOURCES.slice(0, rank + 1)).edges.length - orderOf(concepts, index, EVIDENCE_SOURCES.slice(0, rank)).edges.length]));

  it("has so many edges by each source", () => {
    expect(many).toEqual({ drawn: 0, property: 0, remarks: 24, statements: expect.toSatisfy((n: number) => n >= 4 && n <= 12) as number, asymmetry: expect.toSatisfy((n: number) => n >= 40 && n <= 60) as number, "map-order": expect.toSatisfy((n: number) => n >= 70 && n <= 110) as number });
    expect(dropped.length).toBeLessThan(4);
  });

  it("has those that the remarks say, each of them looked at and right", () => {
    expect(pairs.slice(0, 24)).toEqual([
      "Preemptive vs Cooperative > Real-Time Scheduling", "Virtual Memory > Paging", "Namespaces > Docker", "cgroups > systemd", "cgroups > Docker",
      "eBPF > Service Mesh on K8s", "Network Layer > Transport Layer", "Transport Layer > Application Layer", "HTTP/1.1 > HTTP/2", "HTTP/2 > HTTP/3", "HTTP/2 > gRPC",
      "CAP Theorem > PACELC Theorem", "Eventual Consistency > Read-Your-Writes", "Delivery Guarantees > Saga Pattern", "Bulkhead > Sidecar Pattern",
      "Sidecar Pattern > Service Mesh on K8s", "Container Networking > K8s Networking", "Kubernetes (K8s) > Operators", "K8s Networking > Service Mesh on K8s",
      "Preemptive vs Cooperative > Green Threads / Fibers", "I/O Models > Coroutines", "Signals > systemd", "Sidecar Pattern > Service Mesh", "Leader Election > Single-Leader",
    ]);
  });

  it("sorts close to the map: what moves has to", () => {
    const order = sorted(concepts, edges).map((concept) => concepts.indexOf(concept));
    const inPlace = order.filter((one, at) => at === 0 || one > (order[at - 1] ?? -1)).length;
    expect(inPlace).toBeGreaterThan(concepts.length * 0.8);
  });
});
