#include <constructs/aws/ecr/mixins.hpp>

#include <cdk/cfn/ecr/repository.hpp>
#include <cdk/resource_mixin.hpp>

namespace cdk::ecr::mixins {
namespace {

class AutoDelete final : public ResourceMixin<CfnRepository> {
  void change(CfnRepository& repository) override { repository.props().emptyOnDelete = true; }
};

}  // namespace

RepositoryAutoDeleteImages::RepositoryAutoDeleteImages() : Use(make<AutoDelete>()) {}

}  // namespace cdk::ecr::mixins
