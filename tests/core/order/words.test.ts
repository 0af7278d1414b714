/** What remarks and definitions say about the order to learn, and in which direction. */
import { describe, expect, it } from "vitest";
import { orderOf } from "../../../src/core/order/order-of";
import { remarks } from "../../../src/core/order/evidence/remarks";
import { statements } from "../../../src/core/order/evidence/statements";
import { factsOf, indexOf } from "../graph/samples";
import { growth, IN_PROPORTION } from "../growth";
import { allConcepts } from "../../../src/core/index/concept-index";

/** In the note of `own` stands `[[other]] (words)`: `A > B` where A is to be learned first, or nothing. */
function remarked(own: string, other: string, words: string): string {
  const index = indexOf({ "Map.md": `# A\n${own} [Own.md] |\n${other} [Other.md] |` }, [factsOf("Own.md", [], { remarks: [{ link: "Other", words }] }), factsOf("Other.md")]);
  const { edges } = orderOf(allConcepts(index), index, [remarks]);
  return edges.map(({ source, target }) => `${index.concepts.get(source)?.term ?? ""} > ${index.concepts.get(target)?.term ?? ""}`).join(", ");
}

/** `term | definition`, one a line, and what the definitions say. */
function said(map: string, notes: Readonly<Record<string, string>> = {}): string {
  const index = indexOf({ "Map.md": map }, Object.entries(notes).map(([path, summary]) => factsOf(path, [], { summary })));
  const { edges } = orderOf(allConcepts(index), index, [statements]);
  return edges.map(({ source, target }) => `${index.concepts.get(source)?.term ?? ""} > ${index.concepts.get(target)?.term ?? ""}`).sort().join(", ");
}

describe("a remark of a concept's note on a related one", () => {
  it.each([
    // The subject is written out.
    ["gRPC", "HTTP/2", "gRPC is built on HTTP/2", "HTTP/2 > gRPC"],
    ["Paging", "Virtual Memory", "paging implements virtual memory", "Virtual Memory > Paging"],
    ["Transport Layer", "Network Layer", "transport sits on top of IP", "Network Layer > Transport Layer"],
    ["Application Layer", "Transport Layer", "application protocols run over TCP or UDP", "Transport Layer > Application Layer"],
    ["Operators", "Kubernetes (K8s)", "operators extend K8s capabilities", "Kubernetes (K8s) > Operators"],
    ["Real-Time Scheduling", "Preemption", "real-time typically requires preemption", "Preemption > Real-Time Scheduling"],
    ["Read-Your-Writes", "Eventual Consistency", "read-your-writes is often layered on top", "Eventual Consistency > Read-Your-Writes"],
    ["Memory-Mapped Files", "Virtual Memory", "memory-mapped files leverage the VM system", "Virtual Memory > Memory-Mapped Files"],
    ["Saga", "Queues", "a saga depends on delivery guarantees", "Queues > Saga"],
    // Passive: the tool is the subject.
    ["Raft", "Leader Election", "leader election is used in Raft", "Leader Election > Raft"],
    ["TLS", "Hashing", "hashing is required for TLS", "Hashing > TLS"],
    ["TLS", "Hashing", "hashing underlies TLS", "Hashing > TLS"],
    ["TLS", "Hashing", "hashing is the basis of TLS", "Hashing > TLS"],
    ["Mutex", "Futex", "a mutex is implemented with futexes", "Futex > Mutex"],
    ["Virtual Memory", "Paging", "virtual memory is implemented by paging", "Virtual Memory > Paging"],
    // Without a subject, the linked one is meant.
    ["Namespaces", "Docker", "uses namespaces for container isolation", "Namespaces > Docker"],
    ["Sidecar Pattern", "Service Mesh", "built on the sidecar pattern", "Sidecar Pattern > Service Mesh"],
    ["CAP Theorem", "PACELC Theorem", "extends CAP with latency tradeoff", "CAP Theorem > PACELC Theorem"],
    ["Virtual Memory", "Paging", "mechanism that implements virtual memory", "Virtual Memory > Paging"],
    ["Preemptive vs Cooperative", "Fibers", "typically use cooperative scheduling", "Preemptive vs Cooperative > Fibers"],
    ["Leaderless Replication", "Consistent Hashing", "often used for data placement in leaderless systems", "Consistent Hashing > Leaderless Replication"],
    ["Service Mesh", "Sidecar Pattern", "architectural pattern behind service mesh", "Sidecar Pattern > Service Mesh"],
    ["eBPF", "Service Mesh", "Cilium uses eBPF for networking", "eBPF > Service Mesh"],
    ["Trees", "Pointers", "prerequisite for trees", "Pointers > Trees"],
    ["Trees", "Pointers", "used in trees", "Pointers > Trees"],
    // Without a subject, but the linked one is what is used.
    ["Docker", "Namespaces", "uses namespaces", "Namespaces > Docker"],
    // A role, without a verb.
    ["HTTP/3", "QUIC", "underlying transport", "QUIC > HTTP/3"],
    ["HTTP/2", "HTTP/1.1", "predecessor", "HTTP/1.1 > HTTP/2"],
    ["HTTP/1.1", "HTTP/2", "the successor", "HTTP/1.1 > HTTP/2"],
    ["Trees", "Pointers", "prerequisite", "Pointers > Trees"],
    // Nothing about an order.
    ["Segmentation", "Paging", "fixed-size alternative, more commonly used", ""],
    ["gRPC", "Service Mesh", "often used with gRPC services", ""],
    ["Leader Election", "Raft", "includes built-in leader election", ""],
    ["GitOps", "Kubernetes", "GitOps is primarily used for Kubernetes deployments", ""],
    ["Distributed Time", "Causal Consistency", "requires tracking causal relationships", ""],
    ["Saga Pattern", "Point-to-Point", "choreography uses events", ""],
    ["Service Mesh", "API Gateway", "uses mTLS", ""],
    ["Paging", "Swap", "memory use of swap", ""],
    ["Raft", "Paxos", "does not use Paxos", ""],
    ["Raft", "Paxos", "Raft is no longer based on Paxos", ""],
    ["Raft", "Paxos", "", ""],
  ])("%s on %s: “%s”", (own, other, words, expected) => {
    expect(remarked(own, other, words)).toBe(expected);
  });
});

describe("a definition", () => {
  const MAP = (definition: string): string => `# A > X\nSource | ${definition}\nHTTP/2 |\nLeader Election |\nVirtual Memory |\nPage Table |\nPub/Sub |`;

  it.each([
    ["built on HTTP/2", "HTTP/2 > Source"],
    ["RPC framework that uses HTTP/2 for transport", "HTTP/2 > Source"],
    ["HTTP/2 based, streaming", "HTTP/2 > Source"],
    ["HTTP/2-based streams", "HTTP/2 > Source"],
    ["extension of [[Virtual Memory]]", "Virtual Memory > Source"],
    ["maps addresses using per-process [[Page Table|page tables]]", "Page Table > Source"],
    ["depends on Leader Election and Pub/Sub", "Leader Election > Source, Pub/Sub > Source"],
    ["requires [[Leader Election]], [[Page Table]]", "Leader Election > Source, Page Table > Source"],
    ["heartbeats (used in [[Leader Election]])", "Source > Leader Election"],
    ["basis of virtual memory", "Source > Virtual Memory"],
    ["foundation for [[Virtual Memory]]", "Source > Virtual Memory"],
    ["needed for Leader Election", "Source > Leader Election"],
    ["prerequisite of [[Leader Election]] and [[Page Table]]", "Source > Leader Election, Source > Page Table"],
    ["what HTTP/2 uses", "Source > HTTP/2"],
    ["streams; HTTP/2 is built on it", "Source > HTTP/2"],
    // Another one is the subject, and something else the object.
    ["like Leader Election, HTTP/2 uses TCP", ""],
    // Denied, replaced, or only named.
    ["not based on HTTP/2", ""],
    ["works without using HTTP/2", ""],
    ["uses sockets instead of HTTP/2", ""],
    ["uses sockets to speak HTTP/2", ""],
    ["HTTP/2, Leader Election", ""],
    ["uses (see [[Leader Election]])", ""],
    ["use cases: HTTP/2", ""],
  ])("“%s”", (definition, expected) => {
    expect(said(MAP(definition))).toBe(expected);
  });

  it("and the first paragraph of the note speak of their concept, where they do not speak of anybody", () => {
    const map = "# A > X\nSegmentation [S.md] |\nPaging |";
    expect(said(map, { "S.md": "Segments of any size. Segmentation is built on paging today." })).toBe("Paging > Segmentation");
    expect(said(map, { "S.md": "Segments of any size. It uses paging below." })).toBe("Paging > Segmentation");
    expect(said(map, { "S.md": "Segments of any size. Modern systems use paging." })).toBe("");
  });

  it("is quoted in the reason", () => {
    const index = indexOf({ "Map.md": "# A\ngRPC | fast, **built on** [[HTTP2|HTTP/2]], typed\nHTTP2 |" });
    expect(orderOf(allConcepts(index), index).edges.map(({ reason }) => reason)).toEqual(["The definition of gRPC says “built on HTTP/2”, though the map has gRPC first."]);
  });

  it("of nothing but cues or commas takes as many more steps as it is longer", () => {
    for (const odd of ["uses ", "used for ", "built on, ", "is not ", "a b c ", "( ", "and uses Paging "]) {
      expect(growth(16_000, (size) => () => said(`# A\nX | ${odd.repeat(size / odd.length)}\nPaging | y`)), odd).toBeLessThan(IN_PROPORTION);
    }
  });
});
