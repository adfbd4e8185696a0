#pragma once
#include <cdk/mixins.hpp>

namespace cdk {

/// A change to resources of one generated class, such as s3::CfnBucket; derive and write change().
template <class T>
class ResourceMixin : public IMixin {
 public:
  bool supports(Construct& construct) override { return dynamic_cast<T*>(&construct) != nullptr; }
  void applyTo(Construct& construct) override {
    if (auto* resource = dynamic_cast<T*>(&construct)) change(*resource);
  }

 protected:
  ~ResourceMixin() = default;
  virtual void change(T& resource) = 0;
};

}  // namespace cdk
