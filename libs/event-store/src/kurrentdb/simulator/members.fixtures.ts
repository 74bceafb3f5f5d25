/** Part of a SIMULATOR of somebody else's server (KurrentDB): ServerFeatures and Gossip. */
import { type sendUnaryData } from '@grpc/grpc-js';
import type { ClusterInfo } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import type { SupportedMethods } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import { type Node } from './node.fixtures.ts';
import { features, gossip, structuredId } from './protocol.fixtures.ts';

const STREAMS = 'event_store.client.streams.streams';
const METHODS: readonly (readonly [service: string, method: string, features: string[]])[] = [
  [STREAMS, 'read', ['position', 'events']],
  [STREAMS, 'append', []],
  [STREAMS, 'delete', []],
  [STREAMS, 'tombstone', []],
  [STREAMS, 'batchappend', ['deadline_duration']],
  ['event_store.client.gossip.gossip', 'read', []],
  ['event_store.client.server_features.serverfeatures', 'getsupportedmethods', []],
];

export function supportedMethods(node: Node) {
  return (_call: unknown, answer: sendUnaryData<SupportedMethods>): void => {
    const supported = new features.SupportedMethods();
    supported.setEventStoreServerVersion(node.settings.generation === 24 ? '24.6.0' : '25.1.0');
    for (const [service, name, its] of METHODS) {
      const method = new features.SupportedMethod();
      method.setServiceName(service);
      method.setMethodName(name);
      method.setFeaturesList([...its]);
      supported.addMethods(method);
    }
    void node.faults.passed().then(() => answer(null, supported));
  };
}

/** All nodes, alive; the one without a leader elsewhere leads. */
export function membersOf(asked: Node, cluster: readonly Node[]) {
  return (_call: unknown, answer: sendUnaryData<ClusterInfo>): void => {
    const info = new gossip.ClusterInfo();
    const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;
    for (const node of cluster) {
      const { host, port } = node.endpoint();
      const endpoint = new gossip.EndPoint();
      endpoint.setAddress(host);
      endpoint.setPort(port);
      const member = new gossip.MemberInfo();
      member.setInstanceId(
        structuredId(`00000000-0000-4000-8000-${String(port).padStart(12, '0')}`),
      );
      member.setTimeStamp(String(BigInt(Math.round(node.settings.now())) * 10_000n));
      member.setState(node.faults.leader ? FOLLOWER : LEADER);
      member.setIsAlive(true);
      member.setHttpEndPoint(endpoint);
      info.addMembers(member);
    }
    void asked.faults.passed().then(() => answer(null, info));
  };
}
