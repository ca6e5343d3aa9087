import { useState, type ReactNode } from 'react';
import { Answers } from '../../components/Answers';
import { Head } from '../../components/Head';
import { useText } from '../../i18n/use-text';
import { InStronger } from '../stronger/InStronger';
import { MakePassword } from './MakePassword';
import { TestPassword } from './TestPassword';

type Task = 'make' | 'test';

/** The password tool: makes a password or tests one, in this page alone. */
export function PasswordScreen(): ReactNode {
  const t = useText();
  const [task, setTask] = useState<Task>('make');
  return (
    <>
      <Head over={<InStronger />} title={t('password.title')} lead={t('password.lead')} />
      <Answers<Task>
        legend={t('password.what.ask')}
        name="password-task"
        value={task}
        options={[
          { value: 'make', label: t('password.what.make') },
          { value: 'test', label: t('password.what.test') },
        ]}
        onChange={setTask}
      />
      {task === 'make' ? <MakePassword /> : <TestPassword />}
    </>
  );
}
