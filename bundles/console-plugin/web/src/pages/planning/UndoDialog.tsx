import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core'
import React, { useCallback } from 'react'
import { api } from '../../api/index.ts'
import { useAction } from '../../hooks/useAction.ts'
import { useAsked } from '../../hooks/useAsked.ts'
import { useText } from '../../i18n/context.ts'
import type { AuditEntry } from '../../model-planning.ts'
import type { Page } from '../../model.ts'
import { auditPath } from '../../planning/paths.ts'
import { Failure } from '../Failure.tsx'
import { AuditChange } from './AuditChange.tsx'
import type { ChangeProps } from './ChangeDialog.tsx'

const EVERY_MILLIS = 15_000

/** Takes the last change of the setup back: the one that is shown, or none, if somebody has made another meanwhile. */
export const UndoDialog: React.FunctionComponent<ChangeProps> = ({ changed, close }) => {
  const { text } = useText()
  const asked = useAsked(
    useCallback((signal: AbortSignal) => api.get<Page<AuditEntry>>(auditPath('', null), signal), []),
    EVERY_MILLIS,
  )
  const { busy, error, run } = useAction()
  const last = asked.value?.items.find(entry => entry.version !== null) ?? null
  const undo = async (version: number) => {
    if (await run(() => api.send('POST', '/setup/undo', {}, { 'If-Match': `"${version}"` }))) {
      changed()
      close()
    } else {
      asked.again()
    }
  }
  return (
    <Modal isOpen variant='medium' onClose={close} aria-label={text('change.undo')} className='vigie' data-testid='vigie-undo'>
      <ModalHeader title={text('change.undo')} />
      <ModalBody>
        {last && <AuditChange entry={last} />}
        {asked.value && !last && text('nothingToUndo')}
        <Failure error={error ?? asked.error} />
      </ModalBody>
      <ModalFooter>
        <Button
          variant='danger'
          isDisabled={last === null || busy}
          isLoading={busy}
          onClick={() => last?.version != null && void undo(last.version)}
        >
          {text('change.undo')}
        </Button>
        <Button variant='link' onClick={close}>
          {text('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  )
}
