import { Component, type ReactNode } from 'react';
import { CrashedPage } from './crashed-page.tsx';

type State = { crashed: boolean };

/** Shows a page with a way on where rendering failed, or a part of the app could not be loaded. */
export class CrashBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { crashed: false };

  static getDerivedStateFromError(): State {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <CrashedPage /> : this.props.children;
  }
}
