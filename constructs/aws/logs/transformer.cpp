#include <constructs/aws/logs/transformer.hpp>

#include <vector>

#include <constructs/aws/logs/log_group.hpp>

namespace cdk::logs {
namespace {

using Processor = CfnTransformer::ProcessorProperty;
constexpr std::size_t kMaxProcessors = 20;

bool isVended(const Processor& p) {
  return p.parseCloudfront || p.parseVpc || p.parseWaf || p.parseRoute53 || p.parsePostgres;
}
bool isOcsf(const Processor& p) {
  return p.parseToOcsf.isSet();
}
bool isParser(const Processor& p) {
  return isVended(p) || isOcsf(p) || p.parseJson || p.parseKeyValue || p.csv || p.grok;
}
bool isGrok(const Processor& p) {
  return p.grok.isSet();
}
bool addsKeys(const Processor& p) {
  return p.addKeys.isSet();
}
bool copiesValues(const Processor& p) {
  return p.copyValue.isSet();
}

struct Limit {
  bool (*matches)(const Processor&);
  std::size_t max;
  const char* message;
};

constexpr Limit kLimits[] = {
    {isParser, 5, "a transformer takes at most 5 parsers"},
    {isVended, 1, "a transformer takes one parser of a service's events only"},
    {isGrok, 1, "a transformer takes one GROK parser only"},
    {addsKeys, 1, "a transformer takes one ADD_KEYS processor only"},
    {copiesValues, 1, "a transformer takes one COPY_VALUE processor only"},
    {isOcsf, 1, "a transformer takes one OCSF parser only"},
};

void check(const Construct& transformer, const std::vector<Processor>& processors) {
  const auto refuse = [&](bool wrong, const char* message) {
    if (wrong) throw Error(transformer, message, "transformer-config");
  };
  refuse(processors.empty() || processors.size() > kMaxProcessors, "a transformer takes 1 to 20 processors");
  refuse(!isParser(processors.front()), "the first processor of a transformer must be a parser");
  for (const Limit& limit : kLimits) {
    std::size_t found = 0;
    for (const Processor& processor : processors) found += limit.matches(processor);
    refuse(found > limit.max, limit.message);
  }
  for (std::size_t i = 1; i < processors.size(); ++i) {
    refuse(isVended(processors[i]) || isOcsf(processors[i]),
           "a parser of a service's events, or of OCSF, must be the first processor of a transformer");
  }
}

}  // namespace

Transformer::Transformer(Scope scope, std::string_view id, const TransformerProps& props)
    : Resource(scope, id, {.physicalName = props.transformerName}) {
  std::vector<Processor> processors;
  for (const Use<IProcessor>& processor : props.transformerConfig) processors.push_back(processor->render());
  check(*this, processors);
  props.logGroup->node().addMetadata("warning", "a transformer works on log groups of the class STANDARD only");
  // The resource stands beside the transformer, as in the CDK: its logical id depends on it.
  scope.parent().add<CfnTransformer>("ResourceTransformer", CfnTransformer::Props{.logGroupIdentifier = props.logGroup->logGroupName(),
                                                                                  .transformerConfig = List<Processor>(processors)});
}

}  // namespace cdk::logs
