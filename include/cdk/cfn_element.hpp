#pragma once
#include <cdk/construct.hpp>

namespace cdk {

namespace detail {
class TemplateWriter;
}

/// Anything that stands in a section of a template under a logical id.
class CfnElement : public Construct {
 public:
  CfnElement(Scope scope, std::string_view id);

  static bool isCfnElement(const Construct& construct);

  /// The id in the template, as a value that is known when the template is written.
  Str logicalId();
  /// Sets the logical id; error once it has been rendered for another stack to use.
  void overrideLogicalId(std::string_view newLogicalId);
  Stack& stack() const;

  /// The logical id as text, as it stands now.
  std::string_view logicalIdText() const;

  /// For the library: from now on the logical id cannot be overridden.
  void lockLogicalId() const { locked_ = true; }

  /// For the library: the section it belongs to, such as "Resources".
  virtual const char* section() const = 0;
  /// For the library: writes the element's value. False when nothing is to be written.
  virtual bool render(detail::TemplateWriter& out) = 0;

 protected:
  ~CfnElement() = default;

 private:
  friend class Stack;
  mutable const char* logicalId_ = nullptr;
  mutable std::uint32_t logicalIdSize_ = 0;
  bool overridden_ = false;
  mutable bool locked_ = false;
};

/// An element that `Ref` gives a value for.
class CfnRefElement : public CfnElement {
 public:
  using CfnElement::CfnElement;
  /// The value of `Ref` to this element.
  Str ref() const;

 protected:
  ~CfnRefElement() = default;
};

}  // namespace cdk
