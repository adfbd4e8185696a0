#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/logs/cross_account_destination.hpp>
#include <constructs/aws/logs/filter_pattern.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/logs/query_definition.hpp>
#include <constructs/aws/logs/transformer.hpp>

using namespace cdk;
using namespace cdk::logs;

namespace {

List<Use<IProcessor>> everything() {
  using Parser = ParserProcessorType;
  using Text = StringMutatorType;
  using Fields = JsonMutatorType;
  return {
      ParserProcessor({.type = Parser::JSON}),
      ParserProcessor({.keyValueOptions = ParseKeyValueProperty{.fieldDelimiter = KeyValuePairDelimiter::NEWLINE,
                                                                .keyPrefix = "p_",
                                                                .keyValueDelimiter = KeyValueDelimiter::COLON,
                                                                .nonMatchValue = "-",
                                                                .overwriteIfExists = true,
                                                                .source = "pairs"},
                       .type = Parser::KEY_VALUE}),
      ParserProcessor(
          {.csvOptions =
               CsvProperty{.columns = {"a", "b"}, .delimiter = DelimiterCharacter::TAB, .quoteCharacter = QuoteCharacter::SINGLE_QUOTE},
           .type = Parser::CSV}),
      ParserProcessor({.grokOptions = GrokProperty{.match = "%{NUMBER:n}"}, .type = Parser::GROK}),
      StringMutatorProcessor({.lowerCaseKeys = {"a"}, .type = Text::LOWER_CASE}),
      StringMutatorProcessor({.type = Text::UPPER_CASE, .upperCaseKeys = {"b"}}),
      StringMutatorProcessor({.trimKeys = {"c"}, .type = Text::TRIM}),
      StringMutatorProcessor(
          {.splitOptions =
               SplitStringProperty{.entries = List<SplitStringEntryProperty>{{.delimiter = DelimiterCharacter::PIPE, .source = "d"}}},
           .type = Text::SPLIT}),
      StringMutatorProcessor(
          {.substituteOptions =
               SubstituteStringProperty{.entries = List<SubstituteStringEntryProperty>{{.from = "x", .source = "e", .to = "y"}}},
           .type = Text::SUBSTITUTE}),
      JsonMutatorProcessor(
          {.addKeysOptions = AddKeysProperty{.entries = List<AddKeyEntryProperty>{{.key = "f", .value = "1"},
                                                                                  {.key = "g", .overwriteIfExists = true, .value = "2"}}},
           .type = Fields::ADD_KEYS}),
      JsonMutatorProcessor({.deleteKeysOptions = ProcessorDeleteKeysProperty{.withKeys = List<Str>{"h"}}, .type = Fields::DELETE_KEYS}),
      JsonMutatorProcessor({.moveKeysOptions = MoveKeysProperty{.entries = List<MoveKeyEntryProperty>{{.source = "i", .target = "j"}}},
                            .type = Fields::MOVE_KEYS}),
      JsonMutatorProcessor({.renameKeysOptions = RenameKeysProperty{.entries = List<RenameKeyEntryProperty>{{.key = "k", .renameTo = "l"}}},
                            .type = Fields::RENAME_KEYS}),
      JsonMutatorProcessor({.copyValueOptions = CopyValueProperty{.entries = List<CopyValueEntryProperty>{{.source = "m", .target = "n"}}},
                            .type = Fields::COPY_VALUE}),
      JsonMutatorProcessor(
          {.listToMapOptions = ListToMapProperty{.key = "p", .source = "o", .target = "r", .valueKey = "q"}, .type = Fields::LIST_TO_MAP}),
      DataConverterProcessor(
          {.type = DataConverterType::TYPE_CONVERTER,
           .typeConverterOptions =
               TypeConverterProperty{.entries = List<TypeConverterEntryProperty>{{.key = "s", .type = TypeConverterType::INTEGER}}}}),
      DataConverterProcessor(
          {.dateTimeConverterOptions =
               DateTimeConverterProperty{
                   .locale = "en", .matchPatterns = List<Str>{DateTimeFormat::UNIX_TIMESTAMP}, .source = "t", .target = "u"},
           .type = DataConverterType::DATETIME_CONVERTER}),
  };
}

void transformers(Stack& stack, LogGroup& group, ILogGroup& named) {
  group.addTransformer("Transformer", {.transformerConfig = everything(), .transformerName = "everything"});
  int i = 0;
  for (const VendedLogType type :
       {VendedLogType::CLOUDFRONT, VendedLogType::VPC, VendedLogType::WAF, VendedLogType::ROUTE53, VendedLogType::POSTGRES}) {
    auto& vended = stack.add<LogGroup>(format("Vended{}", Num(i)).text());
    vended.addTransformer("Transformer", {.transformerConfig = List<Use<IProcessor>>{VendedLogParser({.logType = type})},
                                          .transformerName = format("vended-{}", Num(i++))});
  }
  const ParserProcessor ocsf(
      {.parseToOCSFOptions = ParseToOCSFProperty{.eventSource = OCSFSourceType::EKS_AUDIT, .ocsfVersion = OCSFVersion::V1_1},
       .type = ParserProcessorType::OCSF});
  stack.add<Transformer>("Ocsf",
                         TransformerProps{.logGroup = named, .transformerConfig = List<Use<IProcessor>>{ocsf}, .transformerName = "ocsf"});
}

}  // namespace

int main() {
  return run([](App& app) {
    auto& stack = app.add<Stack>("Logs");
    auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("logs.amazonaws.com")});
    auto& group = stack.add<LogGroup>("Group");
    auto& named = LogGroup::fromLogGroupName(stack, "Named", "by-name");
    transformers(stack, group, named);

    auto& all = stack.add<QueryDefinition>(
        "All", QueryDefinitionProps{.logGroups = {group, named},
                                    .queryDefinitionName = "all/of/it",
                                    .queryString = QueryString({.display = "b",
                                                                .fields = {"@timestamp", "@message"},
                                                                .filterStatements = {"a = \"b\"", "c = 1"},
                                                                .limit = 20,
                                                                .parseStatements = {"@message \"[*] *\" as a, b", "@message \"x\" as c"},
                                                                .sort = "@timestamp desc",
                                                                .statsStatements = {"count(*) by a", "max(c)"}})});
    stack.add<QueryDefinition>("Short",
                               QueryDefinitionProps{.queryDefinitionName = "short", .queryString = QueryString({.fields = {"@message"}})});

    constexpr const char* kStream = "arn:aws:kinesis:us-east-1:111111111111:stream/s";
    auto& destination = stack.add<CrossAccountDestination>("Destination", CrossAccountDestinationProps{.role = role, .targetArn = kStream});
    stack.add<CrossAccountDestination>("NamedDestination",
                                       CrossAccountDestinationProps{.destinationName = "named", .role = role, .targetArn = kStream});
    destination.addToPolicy(iam::PolicyStatement(
        {.actions = {"logs:PutSubscriptionFilter"}, .principals = {iam::AccountPrincipal("222222222222")}, .resources = {"*"}}));
    group.addSubscriptionFilter("Far", {.destination = destination, .filterPattern = FilterPattern::allEvents()});
    stack.add<CfnOutput>("Facts", CfnOutputProps{.value = format("{} {} {}", all.queryDefinitionId(), destination.destinationArn(),
                                                                 destination.destinationName())});
  });
}
