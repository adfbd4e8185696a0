#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/logs/processor.hpp>

namespace cdk::logs {

class ILogGroup;

struct TransformerOptions {
  /// 1 to 20 steps, of which the first reads the event. At most 5 read, and at most one of each: a VendedLogParser, GROK, OCSF, ADD_KEYS, COPY_VALUE.
  Req<List<Use<IProcessor>>, "transformerConfig"> transformerConfig;
  Req<Str, "transformerName"> transformerName;
};

struct TransformerProps {
  /// One of the class STANDARD.
  Req<Use<ILogGroup>, "logGroup"> logGroup;
  /// As in TransformerOptions.
  Req<List<Use<IProcessor>>, "transformerConfig"> transformerConfig;
  Req<Str, "transformerName"> transformerName;
};

/// Changes the events of a log group as they come in.
class Transformer : public Resource {
 public:
  using Props = TransformerProps;
  /// Error for steps that the service would refuse.
  Transformer(Scope scope, std::string_view id, const TransformerProps& props);
};

}  // namespace cdk::logs
