#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::iam {
class IGrantable;
}
namespace cdk::sns {
class ITopic;
}

namespace cdk::codepipeline_actions {

struct ManualApprovalActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Text for who approves.
  Str additionalInformation = {};
  /// Address of what is to be looked at.
  Str externalEntityLink = {};
  /// Gets a message when approval is wanted. Default: a topic of its own with notifyEmails
  Use<sns::ITopic> notificationTopic = {};
  /// Addresses that are subscribed to the topic.
  List<Str> notifyEmails = {};
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// 5 minutes to 60 days. Default: 7 days
  Opt<Duration> timeout = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Waits until someone approves.
struct ManualApprovalAction : Use<codepipeline::IAction> {
  /// Error for a timeout outside of the range.
  explicit ManualApprovalAction(const ManualApprovalActionProps& props);
  /// The topic that gets messages; null when there is none, or before the action is added to a stage.
  Use<sns::ITopic> notificationTopic() const;
  /// Lets someone see the pipeline and approve; error before the action is added to a stage.
  void grantManualApproval(Use<iam::IGrantable> grantable) const;
};

}  // namespace cdk::codepipeline_actions
